package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.CancellationSeen;
import com.encore.payment.PaymentBooks;
import com.encore.payment.PaymentId;
import com.encore.payment.ProviderPayment.ProviderCancellation;
import com.encore.payment.ProviderPayment.ProviderCancellation.Progress;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Beat three of a refund whose cancellation the provider answered for at once. */
@UseCase
class RecordCancellation {

    private final Refunds refunds;
    private final PaymentBooks books;
    private final BookCancellation booking;
    private final Clock clock;

    RecordCancellation(Refunds refunds, PaymentBooks books, BookCancellation booking, Clock clock) {
        this.refunds = refunds;
        this.books = books;
        this.booking = booking;
        this.clock = clock;
    }

    void done(BeginRefundAttempt.Step.Cancel step, String cancellation, Won amount) {
        record(step, cancellation, Progress.DONE, amount);
    }

    void pending(BeginRefundAttempt.Step.Cancel step, String cancellation) {
        record(step, cancellation, Progress.PENDING, step.amount());
    }

    private void record(BeginRefundAttempt.Step.Cancel step, String cancellation, Progress progress, Won amount) {
        PaymentId id = new PaymentId(refunds.paymentOf(step.refund().value()).orElseThrow());
        PaymentBooks.Locked payment = books.lock(id);
        booking.seen(new CancellationSeen(
                payment.id(),
                payment.pledge(),
                payment.project(),
                new ProviderCancellation(cancellation, progress, amount, step.reason(), clock.instant())));
    }
}
