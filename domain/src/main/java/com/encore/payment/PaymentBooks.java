package com.encore.payment;

import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.money.Won;
import com.encore.pledge.PledgeId;
import com.encore.privacy.Sealer;
import com.encore.project.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets refunds lock a payment and book what went back from it. A payment is always locked before its refunds. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaymentBooks {

    /** A captured payment under lock. */
    public record Locked(
            PaymentId id,
            PaymentNumber number,
            PledgeId pledge,
            ProjectId project,
            PaymentMethod method,
            Won refundable,
            @Nullable RefundAccount repayTo) {}

    private final Payments payments;
    private final PaymentHistory history;
    private final Ledger ledger;
    private final Sealer sealer;

    PaymentBooks(Payments payments, PaymentHistory history, Ledger ledger, Sealer sealer) {
        this.payments = payments;
        this.history = history;
        this.ledger = ledger;
        this.sealer = sealer;
    }

    public Locked lock(PaymentId id) {
        return locked(payments.lock(id.value()).orElseThrow());
    }

    /** Empty while nothing has been captured for the pledge. */
    public Optional<Locked> lockCaptured(PledgeId pledge) {
        return payments.lockOf(pledge.value())
                .filter(payment -> payment.state().captured())
                .map(this::locked);
    }

    /** Books money that went back. Returns what is left to give back. */
    public Won wentBack(PaymentId id, Won amount, String cancellationId, Instant at, String memo) {
        Payment payment = payments.lock(id.value()).orElseThrow();
        PaymentState from = payment.state();
        payment.refund(amount);
        history.moved(payment, from, amount, "refunded");
        ledger.post(new Entry(
                EntryKind.REFUND,
                "cancellation:" + cancellationId,
                at,
                memo,
                List.of(
                        Posting.debit(Account.PLEDGES_HELD, payment.project(), amount),
                        Posting.credit(Account.PG_RECEIVABLE, payment.project(), amount))));
        return payment.refundable();
    }

    private Locked locked(Payment payment) {
        return new Locked(
                payment.id(),
                payment.number(),
                payment.pledge(),
                payment.project(),
                payment.method(),
                payment.refundable(),
                payment.repayTo(sealer));
    }
}
