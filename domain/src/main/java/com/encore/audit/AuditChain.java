package com.encore.audit;

import com.encore.privacy.Signer;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the end of the trail. Whoever adds holds the head until their commit, so there is one end and no gap. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditChain {

    static final String PURPOSE = "audit-row";

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Signer signer;

    AuditChain(JdbcClient jdbc, Signer signer) {
        this.jdbc = jdbc;
        this.signer = signer;
    }

    /** A fact and when it was noted. */
    record Noted(AuditFact fact, Instant at) {}

    void add(List<Noted> facts) {
        Head head = jdbc.sql("select place, hash, opened from audit_head where id = 1 for update")
                .query(Head.class)
                .single();
        End end = new End(head.place(), head.hash());
        if (!head.opened()) {
            end = chainWhatWasThere(end);
        }
        for (Noted noted : facts) {
            end = insert(row(noted), end);
        }
        jdbc.sql("update audit_head set place = ?, hash = ?, opened = true where id = 1")
                .params(end.place(), end.hash())
                .update();
    }

    private End chainWhatWasThere(End beginning) {
        End end = beginning;
        List<AuditRow> rows;
        do {
            rows = jdbc.sql("select " + AuditRow.COLUMNS
                            + " from operation_audit where place is null order by id limit " + AT_ONCE)
                    .query(AuditRow.class)
                    .list();
            for (AuditRow row : rows) {
                End next = end.followedBy(row);
                jdbc.sql("update operation_audit set place = ?, prev_hash = ?, hash = ?, seal = ? where id = ?")
                        .params(next.place(), end.hash(), next.hash(), signer.sign(next.hash(), PURPOSE), row.id())
                        .update();
                end = next;
            }
        } while (rows.size() == AT_ONCE);
        return end;
    }

    private End insert(AuditRow row, End end) {
        End next = end.followedBy(row);
        jdbc.sql("""
                        insert into operation_audit (at, member_id, approved_by, node, action, job_name, identity,
                          execution_id, thing_kind, thing, settlement_id, amount, reason, outcome,
                          place, prev_hash, hash, seal)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(row.at())
                .param(row.memberId())
                .param(row.approvedBy())
                .param(row.node())
                .param(row.action())
                .param(row.jobName())
                .param(row.identity())
                .param(row.executionId())
                .param(row.thingKind())
                .param(row.thing())
                .param(row.settlementId())
                .param(row.amount())
                .param(row.reason())
                .param(row.outcome())
                .param(next.place())
                .param(end.hash())
                .param(next.hash())
                .param(signer.sign(next.hash(), PURPOSE))
                .update();
        return next;
    }

    private static AuditRow row(Noted noted) {
        AuditFact fact = noted.fact();
        AuditThing thing = fact.thing();
        return new AuditRow(
                0,
                noted.at(),
                fact.member(),
                fact.approvedBy(),
                fact.node(),
                fact.action(),
                thing.job(),
                thing.identity(),
                thing.execution(),
                thing.kind(),
                thing.number(),
                thing.settlement(),
                fact.amount(),
                fact.reason(),
                fact.outcome(),
                null,
                null,
                null,
                null);
    }

    private record Head(long place, String hash, boolean opened) {}

    private record End(long place, String hash) {

        End followedBy(AuditRow row) {
            return new End(place + 1, row.hashAt(place + 1, hash));
        }
    }
}
