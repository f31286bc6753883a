package com.encore.audit;

import com.encore.privacy.Signer;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks whether every row of the trail is as it was written and where it was written. What was found is kept, and how
 * far the trail reached: a later look finds out when it reaches less far. The log has it, too, where nobody who can
 * write to the database alone can change it.
 */
@UseCase
public class VerifyAudit {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyAudit.class);
    private static final int AT_ONCE = 1000;
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Signer signer;
    private final Clock clock;

    VerifyAudit(JdbcClient jdbc, Signer signer, Clock clock) {
        this.jdbc = jdbc;
        this.signer = signer;
        this.clock = clock;
    }

    /** @param by who wanted to know, null when it is looked at by itself */
    public AuditVerdict verify(@Nullable Long by) {
        Optional<Head> head = jdbc.sql("select place, hash, opened from audit_head where id = 1")
                .query(Head.class)
                .optional();
        long end = head.map(Head::place).orElse(0L);
        AuditInspection inspection = new AuditInspection(signer);
        walk(inspection, end);
        inspection.end(head.map(Head::hash).orElse(null), end);
        strangers(inspection);
        forgotten(inspection, end);
        AuditVerdict verdict = inspection.verdict(clock.instant());
        keep(verdict, inspection, by);
        return verdict;
    }

    private void walk(AuditInspection inspection, long end) {
        List<AuditRow> rows;
        long seen = 0;
        do {
            rows = jdbc.sql("select " + AuditRow.COLUMNS
                            + " from operation_audit where place > ? and place <= ? order by place limit " + AT_ONCE)
                    .params(seen, end)
                    .query(AuditRow.class)
                    .list();
            rows.forEach(inspection::next);
            seen = inspection.place();
        } while (rows.size() == AT_ONCE);
    }

    /** Rows that were not added at the end. One statement, so that what is added meanwhile is none of them. */
    private void strangers(AuditInspection inspection) {
        jdbc.sql("""
                        select coalesce(a.place, a.id) from operation_audit a join audit_head h
                          on a.place > h.place or a.place < 1 or (a.place is null and h.opened)
                        """).query(Long.class).list().forEach(where -> inspection.fault(AuditVerdict.Kind.SLIPPED_IN, where));
    }

    /** Where earlier looks found the trail whole, it must still say the same. */
    private void forgotten(AuditInspection inspection, long end) {
        jdbc.sql("""
                        select distinct c.place from audit_check c left join operation_audit a on a.place = c.place
                        where c.faults = 0 and c.place > 0
                          and (c.place > ? or coalesce(a.hash, '') <> c.hash)
                        """)
                .param(end)
                .query(Long.class)
                .list()
                .forEach(where -> inspection.fault(AuditVerdict.Kind.CUT_OFF, where));
    }

    private void keep(AuditVerdict verdict, AuditInspection inspection, @Nullable Long by) {
        String detail = verdict.told().stream().map(Object::toString).collect(Collectors.joining(" "));
        jdbc.sql("""
                        insert into audit_check (at, by_member, entries, place, hash, faults, detail)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(verdict.at())
                .param(by)
                .param(verdict.entries())
                .param(inspection.place())
                .param(inspection.hash())
                .param(verdict.faults())
                .param(detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST))
                .update();
        if (verdict.sound()) {
            LOG.info("the audit trail is whole up to {} {}", inspection.place(), inspection.hash());
        } else {
            LOG.error(
                    "the audit trail is broken in {} places, {}; admins are told, and /admin/audit shows where",
                    verdict.faults(),
                    detail);
        }
    }

    private record Head(long place, String hash, boolean opened) {}
}
