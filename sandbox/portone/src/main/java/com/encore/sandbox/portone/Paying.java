package com.encore.sandbox.portone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What a payer can do with an attempt: pay it, fail it, take a bank account for it and pay into that. */
final class Paying {

    private static final List<String> BANKS = List.of("SHINHAN", "KOOKMIN", "WOORI", "HANA", "NONGHYUP");
    private static final Duration ACCOUNT_LIFE = Duration.ofDays(1);

    private final Payments payments;
    private final Webhooks webhooks;
    private final SandboxClock clock;

    Paying(Payments payments, Webhooks webhooks, SandboxClock clock) {
        this.payments = payments;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    void preRegister(String paymentId, long total, long taxFree, String currency) {
        if (total <= 0 || taxFree < 0 || taxFree > total) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "amount out of range");
        }
        payments.lockedOrNew(paymentId, payment -> {
            refuseIfCaptured(payment);
            payments.happen(new Event.PreRegistered(paymentId, clock.now(), total, taxFree, currency));
            return payment;
        });
    }

    /** The shop opens the payment window. */
    String open(PayRequest request, @Nullable Instant at) {
        return payments.lockedOrNew(request.paymentId(), payment -> {
            Attempt attempt = opened(payment, request, at);
            webhooks.announce(payment, attempt, Status.READY.webhookType(), null, null);
            return attempt.txId();
        });
    }

    /** Opens and pays in one go, as a script does; nobody sees the window, so nothing announces it. */
    String openAndApprove(PayRequest request, @Nullable Instant at) {
        return payments.lockedOrNew(request.paymentId(), payment -> {
            Attempt attempt = opened(payment, request, at);
            approve(payment, attempt, at);
            return attempt.txId();
        });
    }

    private Attempt opened(Payment payment, PayRequest request, @Nullable Instant at) {
        refuseIfCaptured(payment);
        if (payment.awaitingMoney()) {
            throw Refused.because(ErrorType.ALREADY_PAID, "an earlier attempt is waiting for its money");
        }
        String txId = Ids.next();
        payments.happen(new Event.Opened(payment.id(), at == null ? clock.now() : at, txId, request));
        return payment.attempt(txId);
    }

    void approve(Payment payment, Attempt attempt, @Nullable Instant at) {
        refuseIfCaptured(payment);
        String trigger = switch (attempt.status()) {
            case READY -> null;
            case PAY_PENDING -> "ASYNC_PAY_APPROVED";
            case VIRTUAL_ACCOUNT_ISSUED, PAID, PARTIAL_CANCELLED, FAILED, CANCELLED ->
                throw Refused.because(ErrorType.INVALID_REQUEST, "this attempt is " + attempt.status());
        };
        if (attempt.request().channel() == Channel.VIRTUAL_ACCOUNT) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "a virtual account is paid by depositing");
        }
        capture(payment, attempt, at, trigger);
    }

    void deposit(Payment payment, Attempt attempt, @Nullable Instant at) {
        VirtualAccount account = attempt.account();
        if (attempt.status() != Status.VIRTUAL_ACCOUNT_ISSUED || account == null) {
            throw Refused.because(ErrorType.PAYMENT_NOT_WAITING_FOR_DEPOSIT);
        }
        Instant when = at == null ? clock.now() : at;
        if (!when.isBefore(account.expiresAt())) {
            throw Refused.because(ErrorType.PAYMENT_NOT_WAITING_FOR_DEPOSIT, "the account has expired");
        }
        capture(payment, attempt, when, "VIRTUAL_ACCOUNT_DEPOSIT");
    }

    private void capture(Payment payment, Attempt attempt, @Nullable Instant at, @Nullable String trigger) {
        Instant when = at == null ? clock.now() : at;
        String pgTxId = "sandbox" + attempt.txId().replace("-", "");
        payments.happen(new Event.Paid(payment.id(), when, attempt.txId(), pgTxId));
        webhooks.announce(payment, attempt, Status.PAID.webhookType(), null, trigger);
    }

    void decline(Payment payment, Attempt attempt, Failure failure, @Nullable Instant at) {
        if (!attempt.status().canBecome(Status.FAILED)) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "this attempt is " + attempt.status());
        }
        String trigger = attempt.status() == Status.PAY_PENDING ? "ASYNC_PAY_FAILED" : null;
        payments.happen(new Event.Failed(payment.id(), at == null ? clock.now() : at, attempt.txId(), failure));
        webhooks.announce(payment, attempt, Status.FAILED.webhookType(), null, trigger);
    }

    void leavePending(Payment payment, Attempt attempt) {
        if (attempt.status() != Status.READY) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "this attempt is " + attempt.status());
        }
        payments.happen(new Event.LeftPending(payment.id(), clock.now(), attempt.txId()));
        webhooks.announce(payment, attempt, Status.PAY_PENDING.webhookType(), null, "ASYNC_PAY_PENDING");
    }

    void issueAccount(Payment payment, Attempt attempt, @Nullable Instant at) {
        refuseIfCaptured(payment);
        if (attempt.status() != Status.READY || attempt.request().channel() != Channel.VIRTUAL_ACCOUNT) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "no account can be issued for this attempt");
        }
        Instant when = at == null ? clock.now() : at;
        Instant asked = attempt.request().accountExpiresAt();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        payments.happen(new Event.AccountIssued(
                payment.id(),
                when,
                attempt.txId(),
                new VirtualAccount(
                        BANKS.get(random.nextInt(BANKS.size())),
                        "9%013d".formatted(random.nextLong(10_000_000_000_000L)),
                        "앙코르",
                        when,
                        asked == null ? when.plus(ACCOUNT_LIFE) : asked)));
        webhooks.announce(payment, attempt, Status.VIRTUAL_ACCOUNT_ISSUED.webhookType(), null, null);
    }

    /** What becomes of a closed account is not documented; here the attempt fails, so another may follow. */
    Instant closeAccount(String paymentId) {
        return payments.locked(paymentId, payment -> {
            Attempt attempt = payment.shownOrThrow();
            if (attempt.status() != Status.VIRTUAL_ACCOUNT_ISSUED) {
                throw Refused.because(ErrorType.PAYMENT_NOT_WAITING_FOR_DEPOSIT);
            }
            decline(payment, attempt, Failure.ACCOUNT_CLOSED, null);
            return attempt.statusChangedAt();
        });
    }

    private static void refuseIfCaptured(Payment payment) {
        if (payment.captured()) {
            throw Refused.because(ErrorType.ALREADY_PAID);
        }
    }
}
