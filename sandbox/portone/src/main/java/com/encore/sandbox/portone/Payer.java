package com.encore.sandbox.portone;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Pays without a browser: everything the pay page, the bank and the merchant's console can do. */
public final class Payer {

    private final Payments payments;
    private final Paying paying;
    private final Cancelling cancelling;

    Payer(Payments payments, Paying paying, Cancelling cancelling) {
        this.payments = payments;
        this.paying = paying;
        this.cancelling = cancelling;
    }

    /** Opens the payment window and leaves it open. */
    public PayResult open(PayRequest request) {
        return new PayResult(request.paymentId(), paying.open(request, null));
    }

    /** Pays what is open, or else what was pre-registered. */
    public PayResult approve(String paymentId) {
        return approve(paymentId, null);
    }

    public PayResult approve(String paymentId, @Nullable Instant paidAt) {
        return payments.locked(paymentId, payment -> {
            if (payment.shown().filter(Payer::approvable).isEmpty()) {
                return approve(preRegistered(payment, Channel.CARD), paidAt);
            }
            return with(paymentId, (same, attempt) -> paying.approve(same, attempt, paidAt));
        });
    }

    /** Pays exactly what is asked, even where that differs from what was pre-registered: a tampered request. */
    public PayResult approve(PayRequest request) {
        return approve(request, null);
    }

    /** Back-dated, so that demo data can span weeks. */
    public PayResult approve(PayRequest request, @Nullable Instant paidAt) {
        return new PayResult(request.paymentId(), paying.openAndApprove(request, paidAt));
    }

    public PayResult decline(PayRequest request) {
        return decline(request, Failure.DECLINED.pgCode(), Failure.DECLINED.pgMessage());
    }

    public PayResult decline(PayRequest request, String pgCode, String pgMessage) {
        Failure failure = new Failure(pgCode, pgMessage);
        return onNewAttempt(request, (payment, attempt) -> paying.decline(payment, attempt, failure, null));
    }

    public PayResult decline(String paymentId, String pgCode, String pgMessage) {
        Failure failure = new Failure(pgCode, pgMessage);
        return with(paymentId, (payment, attempt) -> paying.decline(payment, attempt, failure, null));
    }

    /** Leaves the attempt undecided (PAY_PENDING) until approved or declined. */
    public PayResult leavePending(PayRequest request) {
        return onNewAttempt(request, paying::leavePending);
    }

    public PayResult issueAccount(PayRequest request) {
        return issueAccount(request, null);
    }

    public PayResult issueAccount(PayRequest request, @Nullable Instant at) {
        return onNewAttempt(
                request.by(Channel.VIRTUAL_ACCOUNT), (payment, attempt) -> paying.issueAccount(payment, attempt, at));
    }

    public PayResult issueAccount(String paymentId) {
        return payments.locked(paymentId, payment -> issueAccount(preRegistered(payment, Channel.VIRTUAL_ACCOUNT)));
    }

    public PayResult deposit(String paymentId) {
        return deposit(paymentId, null);
    }

    public PayResult deposit(String paymentId, @Nullable Instant at) {
        return with(paymentId, (payment, attempt) -> paying.deposit(payment, attempt, at));
    }

    /** The merchant cancels in PortOne's console, behind the shop's back; null gives everything back. */
    public String cancelAtConsole(String paymentId, @Nullable Long amount, String reason) {
        return cancelling
                .cancel(CancelCommand.byMerchant(paymentId, amount, reason, Cancellation.Trigger.CONSOLE))
                .id();
    }

    /** The card company takes the money back. */
    public String chargeback(String paymentId, @Nullable Long amount, String reason) {
        return cancelling
                .cancel(CancelCommand.byMerchant(paymentId, amount, reason, Cancellation.Trigger.CHARGEBACK))
                .id();
    }

    public void approveCancellation(String paymentId, String cancellationId) {
        cancelling.approve(paymentId, cancellationId);
    }

    public void failCancellation(String paymentId, String cancellationId) {
        cancelling.fail(paymentId, cancellationId);
    }

    private static boolean approvable(Attempt attempt) {
        return attempt.status() == Status.READY || attempt.status() == Status.PAY_PENDING;
    }

    private static PayRequest preRegistered(Payment payment, Channel channel) {
        Event.PreRegistered announced = payment.preRegistered();
        if (announced == null) {
            throw Refused.because(ErrorType.PAYMENT_NOT_FOUND, "neither opened nor pre-registered");
        }
        return PayRequest.of(payment.id(), announced.totalAmount())
                .asking(announced.totalAmount(), announced.taxFreeAmount(), announced.currency())
                .by(channel);
    }

    private PayResult onNewAttempt(PayRequest request, BiConsumer<Payment, Attempt> step) {
        return payments.lockedOrNew(request.paymentId(), payment -> {
            PayResult opened = open(request);
            step.accept(payment, payment.attempt(opened.transactionId()));
            return opened;
        });
    }

    private PayResult with(String paymentId, BiConsumer<Payment, Attempt> step) {
        return payments.locked(paymentId, payment -> {
            Attempt attempt = payment.shownOrThrow();
            step.accept(payment, attempt);
            return new PayResult(paymentId, attempt.txId());
        });
    }
}
