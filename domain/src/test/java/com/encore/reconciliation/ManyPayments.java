package com.encore.reconciliation;

import com.encore.sandbox.portone.Misreport;
import com.encore.sandbox.portone.Movement;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.testing.Stage;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments by the hundred thousand, at the provider one by one and in our books by a few statements. */
final class ManyPayments {

    private enum Ours {
        PAID,
        REFUNDED,
        REFUND_PENDING,
        FAILED
    }

    private record Row(
            String number,
            @Nullable String transaction,
            Instant at,
            Ours ours,
            @Nullable String refund,
            @Nullable String cancellation,
            @Nullable Instant cancelledAt) {}

    private final JdbcClient jdbc;
    private final PortOneSandbox provider;
    private final long project;
    private final long member;
    private final Instant start;
    private final long amount;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> expected = new HashMap<>();
    private int next;

    ManyPayments(JdbcClient jdbc, PortOneSandbox provider, Stage stage, LocalDate date, long amount) {
        this.jdbc = jdbc;
        this.provider = provider;
        this.project = stage.project().value();
        this.member = stage.fan().value();
        this.start = Seoul.startOf(date);
        this.amount = amount;
        jdbc.sql("""
                        create table seed (id bigint not null auto_increment primary key, number char(22)
                          character set ascii collate ascii_bin, transaction_id varchar(80), at datetime(6), ours varchar(20), refund char(14),
                          cancellation_id varchar(80), cancelled_at datetime(6))
                        """).update();
    }

    Map<String, Integer> expected() {
        return expected;
    }

    void clean(int count) {
        for (int i = 0; i < count; i++) {
            if (i % 50 == 0) {
                refunded(null);
            } else {
                paid(null);
            }
        }
    }

    void injectEach(int count) {
        for (int i = 0; i < count; i++) {
            paid(Misreport.HIDDEN);
            paid(Misreport.OTHER_AMOUNT);
            paid(Misreport.TWICE);
            paid(Misreport.OTHER_CURRENCY);
            paid(Misreport.OTHER_STORE);
            paid(Misreport.OTHER_CHANNEL);
            paid(Misreport.OTHER_REFERENCE);
            provider.payer().approve(PayRequest.of(number(), amount), at());
            String failed = number();
            provider.payer().approve(PayRequest.of(failed, amount), at());
            rows.add(new Row(failed, null, at(), Ours.FAILED, null, null, null));
            refunded(Misreport.HIDDEN);
            refunded(Misreport.OTHER_AMOUNT);
            refunded(Misreport.TWICE);
            cancelledAtProvider();
            waitingHere();
        }
        for (String kind : List.of(
                "MISSING_THERE CAPTURE",
                "AMOUNT CAPTURE",
                "DUPLICATE CAPTURE",
                "CURRENCY CAPTURE",
                "STORE CAPTURE",
                "CHANNEL CAPTURE",
                "REFERENCE CAPTURE",
                "MISSING_HERE CAPTURE",
                "STATUS CAPTURE",
                "MISSING_THERE REFUND",
                "AMOUNT REFUND",
                "DUPLICATE REFUND",
                "MISSING_HERE REFUND",
                "STATUS REFUND")) {
            expected.put(kind, count);
        }
    }

    /** Told of, and booked, only now. */
    void late(int count) {
        for (int i = 0; i < count; i++) {
            paid(null);
        }
    }

    private void paid(@Nullable Misreport what) {
        String number = number();
        Instant at = at();
        String transaction =
                provider.payer().approve(PayRequest.of(number, amount), at).transactionId();
        rows.add(new Row(number, transaction, at, Ours.PAID, null, null, null));
        if (what != null) {
            provider.misreports().tell(number, Movement.Kind.CAPTURED, what);
        }
    }

    private void refunded(@Nullable Misreport what) {
        String number = number();
        Instant at = at();
        String transaction =
                provider.payer().approve(PayRequest.of(number, amount), at).transactionId();
        String refund = "R%013d".formatted(next);
        Instant cancelledAt = at.plusSeconds(1);
        String cancellation = cancelled(number, refund, cancelledAt);
        rows.add(new Row(number, transaction, at, Ours.REFUNDED, refund, cancellation, cancelledAt));
        if (what != null) {
            provider.misreports().tell(number, Movement.Kind.CANCELLED, what);
        }
    }

    private void cancelledAtProvider() {
        paid(null);
        Row row = rows.getLast();
        provider.stopClockAt(row.at().plusSeconds(1));
        provider.payer().cancelAtConsole(row.number(), null, "고객 요청");
        provider.stopClockAt(null);
    }

    private void waitingHere() {
        refunded(null);
        Row row = rows.removeLast();
        rows.add(new Row(
                row.number(),
                row.transaction(),
                row.at(),
                Ours.REFUND_PENDING,
                row.refund(),
                row.cancellation(),
                row.cancelledAt()));
    }

    private String cancelled(String number, String refund, Instant at) {
        provider.stopClockAt(at);
        try {
            return provider.payer().cancelAtConsole(number, null, "환불 [" + refund + "]");
        } finally {
            provider.stopClockAt(null);
        }
    }

    private String number() {
        return "E%021d".formatted(++next);
    }

    /** Spread over the day. */
    private Instant at() {
        return start.plusMillis(next * 700L);
    }

    /** Into our books, as the use cases would have written them. */
    void write() {
        jdbc.sql("delete from seed").update();
        for (int from = 0; from < rows.size(); from += 1000) {
            insert(rows.subList(from, Math.min(rows.size(), from + 1000)));
        }
        rows.clear();
        long before = jdbc.sql("select coalesce(max(id), 0) from pledge")
                .query(Long.class)
                .single();
        STATEMENTS.forEach(statement -> jdbc.sql(statement)
                .param("project", project)
                .param("member", member)
                .param("amount", amount)
                .param("before", before)
                .update());
    }

    private void insert(List<Row> slice) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Row row : slice) {
            values.add(row.number());
            values.add(row.transaction());
            values.add(row.at());
            values.add(row.ours().name());
            values.add(row.refund());
            values.add(row.cancellation());
            values.add(row.cancelledAt());
        }
        jdbc.sql("insert into seed (number, transaction_id, at, ours, refund, cancellation_id, cancelled_at) values "
                        + String.join(", ", Collections.nCopies(slice.size(), "(?, ?, ?, ?, ?, ?, ?)")))
                .params(values)
                .update();
    }

    private static final List<String> STATEMENTS = List.of("""
            insert into pledge (number, project_id, member_id, state, donation, total, hold_until, request_key,
              request_hash, created_at, paid_at, version)
            select concat('P', substr(number, 10)), :project, :member, case ours when 'PAID' then 'PAID'
              when 'REFUNDED' then 'REFUNDED' when 'FAILED' then 'EXPIRED' else 'REFUNDING' end, :amount, :amount, at,
              uuid(), repeat('0', 64), at, if(ours = 'FAILED', null, at), 0 from seed order by id
            """, """
            insert into pledge_history (pledge_id, to_state, reason, at)
            select id, state, 'seeded', created_at from pledge where id > :before
            """, """
            insert into payment (number, pledge_id, project_id, state, method, total, captured, refunded,
              transaction_id, opened_at, captured_at, version)
            select s.number, p.id, :project, case s.ours when 'PAID' then 'PAID' when 'REFUNDED' then 'REFUNDED'
              when 'FAILED' then 'FAILED' else 'PAID' end, 'CARD', :amount, if(s.ours = 'FAILED', 0, :amount),
              if(s.ours = 'REFUNDED', :amount, 0), s.transaction_id, s.at, if(s.ours = 'FAILED', null, s.at), 0
            from seed s join pledge p on p.number = concat('P', substr(s.number, 10))
            """, """
            insert into payment_history (payment_id, to_state, amount, reason, at)
            select id, state, captured, 'seeded', opened_at from payment where pledge_id > :before
            """, """
            insert into journal_entry (kind, business_key, occurred_at, memo)
            select 'CAPTURE', concat('capture:', number), captured_at, 'CARD' from payment
            where pledge_id > :before and captured > 0 order by id
            """, """
            insert into refund (number, payment_id, pledge_id, project_id, reason, once_key, cancellation_id, amount,
              state, attempts, next_attempt_at, requested_at, done_at, version)
            select s.refund, y.id, y.pledge_id, :project, 'BACKER_CANCELLED', 'BACKER_CANCELLED',
              s.cancellation_id, :amount, if(s.ours = 'REFUNDED', 'DONE', 'PENDING'), 1, s.cancelled_at,
              s.cancelled_at, if(s.ours = 'REFUNDED', s.cancelled_at, null), 0
            from seed s join payment y on y.number = s.number where s.refund is not null
            """, """
            insert into refund_history (refund_id, to_state, reason, at)
            select id, state, 'seeded', requested_at from refund where pledge_id > :before
            """, """
            insert into journal_entry (kind, business_key, occurred_at, memo)
            select 'REFUND', concat('cancellation:', cancellation_id), done_at, 'BACKER_CANCELLED' from refund
            where pledge_id > :before and state = 'DONE' order by id
            """, """
            insert into posting (entry_id, account_id, project_id, amount)
            select e.id, a.id, :project, if((a.id = 1) = (e.kind = 'CAPTURE'), :amount, -:amount)
            from journal_entry e join account a on a.id in (1, 3)
            where not exists (select 1 from posting p where p.entry_id = e.id) order by e.id
            """, """
            update project_total set backers = 1, raised =
              (select sum(total) from pledge where project_id = :project and state = 'PAID') where project_id = :project
            """);
}
