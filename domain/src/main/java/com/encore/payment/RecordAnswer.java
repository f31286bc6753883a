package com.encore.payment;

import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.pledge.Intake;
import com.encore.pledge.PledgeMoney;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Writes down what the provider said, once: under the payment's lock the state moves, the books are written and the
 * pledge is told, or nothing happens because it was written down before.
 */
@UseCase
class RecordAnswer {

    private static final Duration DEPOSIT_TIME = Duration.ofHours(24);
    private static final Duration DEPOSIT_ASK = Duration.ofMinutes(10);

    private final Payments payments;
    private final PaymentHistory history;
    private final PledgeMoney pledges;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final OurShop shop;
    private final Clock clock;

    RecordAnswer(
            Payments payments,
            PaymentHistory history,
            PledgeMoney pledges,
            Ledger ledger,
            ApplicationEventPublisher events,
            OurShop shop,
            Clock clock) {
        this.payments = payments;
        this.history = history;
        this.pledges = pledges;
        this.ledger = ledger;
        this.events = events;
        this.shop = shop;
        this.clock = clock;
    }

    PaymentState record(PaymentNumber number, PaymentGateway.Lookup answer, Instant askedAt) {
        Payment payment = payments.lock(number.value()).orElseThrow();
        PaymentState from = payment.state();
        switch (answer) {
            case PaymentGateway.Lookup.Found found -> found(payment, found.payment());
            case PaymentGateway.Lookup.Missing missing -> stillOpen(payment);
            case PaymentGateway.Lookup.NoAnswer no -> noAnswer(payment, no.why());
        }
        if (leavesNothingOpen(answer)) {
            payment.clear(askedAt);
        }
        history.moved(payment, from, payment.captured(), "asked");
        // what went back moves it on, so it is told after its arrival is on record
        cancellationsOf(payment, answer)
                .forEach(each -> events.publishEvent(
                        new CancellationSeen(payment.id(), payment.pledge(), payment.project(), each)));
        return payment.state();
    }

    private static boolean leavesNothingOpen(PaymentGateway.Lookup answer) {
        return switch (answer) {
            case PaymentGateway.Lookup.Found found ->
                switch (found.payment().status()) {
                    case READY, WAITING_FOR_DEPOSIT, PAID, CANCELLED, FAILED -> true;
                    case PENDING, UNRECOGNISED -> false;
                };
            case PaymentGateway.Lookup.Missing missing -> true;
            case PaymentGateway.Lookup.NoAnswer no -> false;
        };
    }

    private void found(Payment payment, ProviderPayment said) {
        String mismatch = shop.mismatch(said);
        if (mismatch != null) {
            park(payment, mismatch);
            return;
        }
        switch (said.status()) {
            case READY, PENDING -> stillOpen(payment);
            case WAITING_FOR_DEPOSIT -> waiting(payment, said);
            case PAID -> captured(payment, said);
            case CANCELLED -> {
                if (said.paidAt() == null && said.cancellations().isEmpty()) {
                    failed(payment, said);
                } else {
                    captured(payment, said);
                }
            }
            case FAILED -> failed(payment, said);
            case UNRECOGNISED -> noAnswer(payment, "the provider's state is not one we know");
        }
    }

    private static List<ProviderPayment.ProviderCancellation> cancellationsOf(
            Payment payment, PaymentGateway.Lookup answer) {
        return answer instanceof PaymentGateway.Lookup.Found found
                        && payment.state().captured()
                ? found.payment().cancellations()
                : List.of();
    }

    private void captured(Payment payment, ProviderPayment said) {
        if (payment.state().captured()) {
            return;
        }
        Instant paidAt = Objects.requireNonNullElseGet(said.paidAt(), clock::instant);
        payment.capture(said.total(), paidAt, said.transactionId());
        ledger.post(new Entry(
                EntryKind.CAPTURE,
                "capture:" + payment.number().value(),
                paidAt,
                payment.method().name(),
                List.of(
                        Posting.debit(Account.PG_RECEIVABLE, payment.project(), said.total()),
                        Posting.credit(Account.PLEDGES_HELD, payment.project(), said.total()))));
        Intake intake = pledges.arrived(payment.pledge(), said.total(), paidAt);
        if (intake == Intake.ACCEPTED) {
            events.publishEvent(new MoneyArrived(payment.id(), payment.pledge(), said.total()));
        } else {
            events.publishEvent(
                    new MoneyUnwanted(payment.id(), payment.pledge(), payment.project(), said.total(), intake));
        }
    }

    private void waiting(Payment payment, ProviderPayment said) {
        ProviderPayment.DepositAccount account = said.depositAccount();
        Instant now = clock.instant();
        if (payment.state() == PaymentState.WAITING) {
            payment.askAgainAt(now.plus(DEPOSIT_ASK));
            return;
        }
        if (account == null || payment.state().captured()) {
            return;
        }
        Instant until = Objects.requireNonNullElseGet(account.until(), () -> now.plus(DEPOSIT_TIME));
        payment.waits(account, until, now.plus(DEPOSIT_ASK));
        pledges.awaits(payment.pledge(), until);
        events.publishEvent(new DepositAwaited(payment.id(), payment.pledge()));
    }

    private void failed(Payment payment, ProviderPayment said) {
        if (payment.state() == PaymentState.FAILED) {
            stillOpen(payment);
            return;
        }
        if (payment.state().captured()) {
            return;
        }
        String why = Objects.requireNonNullElse(said.failure(), "declined");
        payment.fail(why, clock.instant().plus(AskSchedule.FIRST));
        events.publishEvent(new PaymentDeclined(payment.id(), payment.pledge()));
    }

    private void stillOpen(Payment payment) {
        if (!payment.state().captured()) {
            payment.stillOpen(AskSchedule.next(payment.openedAt(), payment.asked(), clock.instant()));
        }
    }

    private void noAnswer(Payment payment, String why) {
        if (!payment.state().captured()) {
            payment.unclear(why, clock.instant().plus(AskSchedule.FIRST));
        }
    }

    /** Not a payment we may count, and not one we understand: a person looks at it, nobody asks again. */
    private void park(Payment payment, String why) {
        if (!payment.state().captured()) {
            payment.unclear(why, null);
        }
    }
}
