package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.CancellationSeen;
import com.encore.payment.ProviderPayment.ProviderCancellation;
import com.encore.payment.ProviderPayment.ProviderCancellation.Progress;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Beat three of a refund whose cancellation the provider answered for at once. */
@UseCase
class RecordCancellation {

    private final Refunds refunds;
    private final BookCancellation booking;
    private final Clock clock;

    RecordCancellation(Refunds refunds, BookCancellation booking, Clock clock) {
        this.refunds = refunds;
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
        Refund refund = refunds.findById(step.refund().value()).orElseThrow();
        booking.seen(new CancellationSeen(
                refund.payment(),
                refund.pledge(),
                refund.project(),
                new ProviderCancellation(cancellation, progress, amount, step.reason(), clock.instant())));
    }
}
