package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.CancellationSeen;
import com.encore.payment.PaymentBooks;
import com.encore.payment.ProviderPayment.ProviderCancellation;
import com.encore.payment.ProviderPayment.ProviderCancellation.Progress;
import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Beat three of a refund whose cancellation the provider answered for at once. */
@UseCase
class RecordCancellation {

    private final PaymentBooks books;
    private final BookCancellation booking;
    private final Clock clock;

    RecordCancellation(PaymentBooks books, BookCancellation booking, Clock clock) {
        this.books = books;
        this.booking = booking;
        this.clock = clock;
    }

    RefundState done(BeginRefundAttempt.Step.Cancel step, String cancellation, Won amount, StillMine mine) {
        record(step, cancellation, Progress.DONE, amount, mine);
        return RefundState.DONE;
    }

    RefundState pending(BeginRefundAttempt.Step.Cancel step, String cancellation, StillMine mine) {
        record(step, cancellation, Progress.PENDING, step.amount(), mine);
        return RefundState.PENDING;
    }

    private void record(
            BeginRefundAttempt.Step.Cancel step, String cancellation, Progress progress, Won amount, StillMine mine) {
        mine.require();
        PaymentBooks.Locked payment = books.lock(step.paymentId());
        booking.seen(new CancellationSeen(
                payment.id(),
                payment.pledge(),
                payment.project(),
                new ProviderCancellation(cancellation, progress, amount, step.reason(), clock.instant())));
    }
}
