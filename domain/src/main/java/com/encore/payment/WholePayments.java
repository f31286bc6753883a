package com.encore.payment;

import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.money.Won;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments nothing has gone back from yet, and that go back as a whole: many of them in a fixed number of statements.
 * Every other refund goes through {@link PaymentBooks}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WholePayments {

    /** Under lock. */
    public record Whole(PaymentId id, PledgeId pledge, ProjectId project, Won amount) {}

    /** What the provider says went back. */
    public record Gone(Whole payment, String cancellationId, Instant at, String memo) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    WholePayments(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those of them that are whole; all of them are locked. */
    public List<Whole> lock(Collection<PaymentId> ids) {
        return jdbc.sql("""
                        select id, pledge_id, project_id, captured, refunded, state from payment
                        where id in (:ids) order by id for update
                        """).param("ids", ids.stream().map(PaymentId::value).toList()).query(Row.class).list().stream()
                .filter(row -> row.state() == PaymentState.PAID && row.refunded() == 0)
                .map(Row::whole)
                .toList();
    }

    public void wentBack(List<Gone> gone) {
        int moved = jdbc.sql("""
                        update payment set refunded = captured, state = 'REFUNDED', version = version + 1
                        where id in (:ids) and state = 'PAID' and refunded = 0
                        """)
                .param(
                        "ids",
                        gone.stream().map(each -> each.payment().id().value()).toList())
                .update();
        if (moved != gone.size()) {
            throw new IllegalStateException(moved + " of " + gone.size() + " locked payments were whole");
        }
        List<Object> moves = new ArrayList<>();
        gone.forEach(each -> moves.addAll(
                List.of(each.payment().id().value(), each.payment().amount().amount(), clock.instant())));
        jdbc.sql("insert into payment_history (payment_id, from_state, to_state, amount, reason, at) values "
                        + String.join(
                                ", ", Collections.nCopies(gone.size(), "(?, 'PAID', 'REFUNDED', ?, 'refunded', ?)")))
                .params(moves)
                .update();
        ledger.postAll(gone.stream().map(WholePayments::entry).toList());
    }

    private static Entry entry(Gone gone) {
        Whole payment = gone.payment();
        return new Entry(
                EntryKind.REFUND,
                PaymentBooks.keyOf(gone.cancellationId()),
                gone.at(),
                gone.memo(),
                PaymentBooks.refund(payment.project(), payment.amount()));
    }

    private record Row(long id, long pledgeId, long projectId, long captured, long refunded, PaymentState state) {

        Whole whole() {
            return new Whole(new PaymentId(id), new PledgeId(pledgeId), new ProjectId(projectId), Won.of(captured));
        }
    }
}
