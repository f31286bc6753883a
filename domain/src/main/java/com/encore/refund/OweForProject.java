package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.PaymentBooks;
import com.encore.pledge.DecidedPledges;
import com.encore.pledge.PledgeId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A project came to nothing, and what its pledges paid is owed back: one refund per payment, many in one transaction.
 * A pledge that is on its way back already is left alone, so that a second call owes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OweForProject {

    /** What one pledge gets back. */
    public record Owed(DecidedPledges.Moved pledge, Won amount) {}

    private final JdbcClient jdbc;
    private final PaymentBooks books;
    private final DecidedPledges pledges;
    private final Clock clock;

    OweForProject(JdbcClient jdbc, PaymentBooks books, DecidedPledges pledges, Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.pledges = pledges;
        this.clock = clock;
    }

    public List<Owed> owe(Collection<PledgeId> ids, RefundReason reason) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<PledgeId, PaymentBooks.Captured> payments = books.lockCaptured(ids).stream()
                .collect(Collectors.toMap(PaymentBooks.Captured::pledge, Function.identity()));
        List<DecidedPledges.Moved> sent = pledges.sendBack(ids, reason.inHistory());
        if (sent.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        List<Owed> owed = new ArrayList<>();
        Instant now = clock.instant();
        for (DecidedPledges.Moved pledge : sent) {
            PaymentBooks.Captured payment = payments.get(pledge.id());
            if (payment == null) {
                throw new IllegalStateException("pledge " + pledge.id().value() + " is paid without a payment");
            }
            values.addAll(List.of(
                    Refund.newNumber(),
                    payment.id().value(),
                    pledge.id().value(),
                    pledge.project().value(),
                    reason.name(),
                    reason.name(),
                    payment.refundable().amount(),
                    now,
                    now));
            owed.add(new Owed(pledge, payment.refundable()));
        }
        insert(values, sent, reason);
        return owed;
    }

    private void insert(List<Object> values, List<DecidedPledges.Moved> sent, RefundReason reason) {
        String rows = String.join(", ", Collections.nCopies(sent.size(), "(?, ?, ?, ?, ?, ?, ?, 'OWED', ?, ?, 0)"));
        jdbc.sql("insert into refund (number, payment_id, pledge_id, project_id, reason, once_key, amount, state,"
                        + " next_attempt_at, requested_at, version) values " + rows)
                .params(values)
                .update();
        jdbc.sql("""
                        insert into refund_history (refund_id, to_state, reason, at)
                        select id, state, 'owed', requested_at from refund
                        where pledge_id in (:pledges) and once_key = :key order by id
                        """)
                .param(
                        "pledges",
                        sent.stream().map(pledge -> pledge.id().value()).toList())
                .param("key", reason.name())
                .update();
    }
}
