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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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
            Won refundable) {}

    /** One of many captured payments under lock. */
    public record Captured(PaymentId id, PledgeId pledge, Won refundable) {}

    private final Payments payments;
    private final JdbcClient jdbc;
    private final PaymentHistory history;
    private final Ledger ledger;
    private final Sealer sealer;

    PaymentBooks(Payments payments, JdbcClient jdbc, PaymentHistory history, Ledger ledger, Sealer sealer) {
        this.payments = payments;
        this.jdbc = jdbc;
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

    /** The captured payments of many pledges, locked in one pass and without the accounts to pay back to. */
    public List<Captured> lockCaptured(Collection<PledgeId> pledges) {
        return jdbc
                .sql("""
                        select id, pledge_id, captured - refunded as refundable, state
                        from payment where pledge_id in (:pledges) order by pledge_id for update
                        """)
                .param("pledges", pledges.stream().map(PledgeId::value).toList())
                .query(CapturedRow.class)
                .list()
                .stream()
                .filter(row -> row.state().captured())
                .map(row ->
                        new Captured(new PaymentId(row.id()), new PledgeId(row.pledgeId()), Won.of(row.refundable())))
                .toList();
    }

    /** From now on a transfer is paid back to this account. */
    public void repayTo(PaymentId id, RefundAccount account) {
        payments.lock(id.value()).orElseThrow().repayTo(account, sealer);
    }

    /** Books money that went back. Returns what is left to give back. */
    public Won wentBack(PaymentId id, Won amount, String cancellationId, Instant at, String memo) {
        Payment payment = payments.lock(id.value()).orElseThrow();
        PaymentState from = payment.state();
        payment.refund(amount);
        history.moved(payment, from, amount, "refunded");
        ledger.post(new Entry(EntryKind.REFUND, keyOf(cancellationId), at, memo, refund(payment.project(), amount)));
        return payment.refundable();
    }

    static String keyOf(String cancellationId) {
        return "cancellation:" + cancellationId;
    }

    static List<Posting> refund(ProjectId project, Won amount) {
        return List.of(
                Posting.debit(Account.PLEDGES_HELD, project, amount),
                Posting.credit(Account.PG_RECEIVABLE, project, amount));
    }

    private record CapturedRow(long id, long pledgeId, long refundable, PaymentState state) {}

    private Locked locked(Payment payment) {
        return new Locked(
                payment.id(),
                payment.number(),
                payment.pledge(),
                payment.project(),
                payment.method(),
                payment.refundable());
    }
}
