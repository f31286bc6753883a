package com.encore.refund;

import com.encore.payment.ConfirmPayment;
import com.encore.payment.PaymentGateway;
import com.encore.payment.PaymentNumber;
import com.encore.stereotype.CallsOut;

/**
 * Carries one refund out in three beats: the attempt is written down, the provider is asked with what we believe is
 * left to cancel, and its answer is booked. Every answer short of a fact is looked up in the provider's own list.
 */
@CallsOut
public class PayBack {

    private final BeginRefundAttempt beginning;
    private final RecordCancellation recording;
    private final ConcludeRefundAttempt conclusion;
    private final PaymentGateway gateway;
    private final ConfirmPayment confirmation;

    PayBack(
            BeginRefundAttempt beginning,
            RecordCancellation recording,
            ConcludeRefundAttempt conclusion,
            PaymentGateway gateway,
            ConfirmPayment confirmation) {
        this.beginning = beginning;
        this.recording = recording;
        this.conclusion = conclusion;
        this.gateway = gateway;
        this.confirmation = confirmation;
    }

    public RefundState pay(RefundId id) {
        return switch (beginning.begin(id)) {
            case BeginRefundAttempt.Step.Cancel step -> cancel(step);
            case BeginRefundAttempt.Step.LookUp step ->
                lookUp(step.refund(), step.payment(), "not found at the provider");
            case BeginRefundAttempt.Step.Nothing nothing -> conclusion.now(id);
        };
    }

    private RefundState cancel(BeginRefundAttempt.Step.Cancel step) {
        PaymentGateway.Cancellation answer =
                gateway.cancel(step.payment(), step.amount(), step.cancellable(), step.reason(), step.repayTo());
        return switch (answer) {
            case PaymentGateway.Cancellation.Done done -> {
                recording.done(step, done.id(), done.amount());
                yield conclusion.now(step.refund());
            }
            case PaymentGateway.Cancellation.Pending pending -> {
                recording.pending(step, pending.id());
                yield conclusion.now(step.refund());
            }
            case PaymentGateway.Cancellation.Refused refused -> lookUp(step.refund(), step.payment(), refused.why());
            case PaymentGateway.Cancellation.NoAnswer no -> lookUp(step.refund(), step.payment(), no.why());
        };
    }

    /** Asking books every cancellation the provider lists; what is still ASKED after a clear answer did not happen. */
    private RefundState lookUp(RefundId refund, PaymentNumber payment, String why) {
        return switch (confirmation.ask(payment)) {
            case ANSWERED -> conclusion.cameToNothing(refund, why);
            case SILENT -> conclusion.stillUnclear(refund, why);
        };
    }
}
