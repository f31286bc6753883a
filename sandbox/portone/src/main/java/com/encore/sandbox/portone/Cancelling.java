package com.encore.sandbox.portone;

import org.jspecify.annotations.Nullable;

/** Gives money back: never more than is left, and only once per request that got through. */
final class Cancelling {

    private final Payments payments;
    private final Webhooks webhooks;
    private final Faults faults;
    private final SandboxClock clock;

    Cancelling(Payments payments, Webhooks webhooks, Faults faults, SandboxClock clock) {
        this.payments = payments;
        this.webhooks = webhooks;
        this.faults = faults;
        this.clock = clock;
    }

    Cancellation cancel(CancelCommand command) {
        return payments.locked(command.paymentId(), payment -> {
            Attempt attempt = payment.shownOrThrow();
            Amount amount = checked(command, attempt);
            String reason = command.reason();
            if (reason == null) {
                throw Refused.because(ErrorType.INVALID_REQUEST, "reason is required");
            }
            Cancellation asked = new Cancellation(
                    Ids.next(),
                    Cancellation.State.REQUESTED,
                    amount,
                    reason,
                    command.trigger(),
                    command.quiet(),
                    clock.now(),
                    null);
            payments.happen(new Event.CancelRequested(payment.id(), asked.requestedAt(), asked));
            if (later(command)) {
                webhooks.announce(payment, attempt, "Transaction.CancelPending", asked.id(), null);
                return asked;
            }
            return succeed(payment, attempt, asked, null);
        });
    }

    private boolean later(CancelCommand command) {
        return command.trigger() == Cancellation.Trigger.API
                && faults.strike(Fault.AsynchronousCancel.class, Operation.CANCEL, command.paymentId())
                        .isPresent();
    }

    Cancellation approve(String paymentId, String cancellationId) {
        return payments.locked(paymentId, payment -> {
            Attempt attempt = payment.shownOrThrow();
            return succeed(payment, attempt, pending(attempt, cancellationId), "ASYNC_CANCEL_APPROVED");
        });
    }

    /** Announces nothing: no documented webhook says that a cancellation failed, so the shop has to ask. */
    Cancellation fail(String paymentId, String cancellationId) {
        return payments.locked(paymentId, payment -> {
            Attempt attempt = payment.shownOrThrow();
            Cancellation pending = pending(attempt, cancellationId);
            payments.happen(new Event.CancelFailed(paymentId, clock.now(), pending.id()));
            return pending.failed();
        });
    }

    private Cancellation succeed(Payment payment, Attempt attempt, Cancellation asked, @Nullable String trigger) {
        payments.happen(new Event.CancelSucceeded(payment.id(), clock.now(), asked.id()));
        Cancellation done = attempt.cancellation(asked.id()).orElseThrow();
        if (!asked.quiet()) {
            webhooks.announce(payment, attempt, attempt.status().webhookType(), asked.id(), trigger);
        }
        return done;
    }

    private static Cancellation pending(Attempt attempt, String cancellationId) {
        return attempt.cancellation(cancellationId)
                .filter(cancellation -> cancellation.state() == Cancellation.State.REQUESTED)
                .orElseThrow(() -> Refused.because(ErrorType.INVALID_REQUEST, "no such pending cancellation"));
    }

    private static Amount checked(CancelCommand command, Attempt attempt) {
        if (!attempt.status().captured()) {
            throw Refused.because(ErrorType.PAYMENT_NOT_PAID);
        }
        Amount left = attempt.cancellable();
        // Checked even before "already cancelled": a guard that no longer holds is the first thing a shop must hear.
        Long guard = command.currentCancellableAmount();
        if (guard != null && guard != left.total()) {
            throw Refused.because(ErrorType.CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN, "cancellable: " + left.total());
        }
        if (attempt.status() == Status.CANCELLED) {
            throw Refused.because(ErrorType.PAYMENT_ALREADY_CANCELLED);
        }
        if (attempt.request().channel() == Channel.VIRTUAL_ACCOUNT && !command.refundAccountGiven()) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "refundAccount is required for a virtual account");
        }
        return CancelAmount.of(command, left);
    }
}
