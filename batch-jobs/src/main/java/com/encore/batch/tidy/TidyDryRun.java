package com.encore.batch.tidy;

import com.encore.acts.TidyOrders;
import com.encore.operations.Identity;
import com.encore.operations.TidyRuns;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.reconciliation.TidyMovements;
import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much is old enough to be thrown away on a day, table by table. The hash has a count and a sum over the keys of each:
 * there may be millions, and what a table loses or gains moves one of the two.
 */
@ReadModel
class TidyDryRun implements DryRun {

    private final JdbcClient jdbc;
    private final Period keep;
    private final Period keepExports;
    private final Period keepMovements;

    TidyDryRun(
            JdbcClient jdbc,
            @Value("${encore.tidy.keep:90d}") Period keep,
            @Value("${encore.export.keep:90d}") Period keepExports,
            @Value("${encore.tidy.keep-movements:400d}") Period keepMovements) {
        this.jdbc = jdbc;
        this.keep = keep;
        this.keepExports = keepExports;
        this.keepMovements = keepMovements;
    }

    @Override
    public String job() {
        return "tidy";
    }

    @Override
    public Preview of(Identity identity) {
        LocalDate day = identity.asDate();
        Instant old = Seoul.startOf(day.minus(keep));
        Instant oldExports = Seoul.startOf(day.minus(keepExports));
        WorldHash hash = WorldHash.of("things to tidy").and(identity.text());
        List<Effect> effects = new ArrayList<>();
        effects.add(effect("tidy-runs", hash, of("q.id", TidyRuns.OLD, old)));
        effects.add(effect("tidy-nodes", hash, of("n.id", """
                node n where n.beat_at < ? and not exists (select 1 from job_guard where job_guard.owner = n.id)
                """, Seoul.startOf(day.minus(TidyJob.NODES)))));
        effects.add(effect("tidy-orders", hash, of("concat(member_id, token)", TidyOrders.OLD, old)));
        effects.add(effect(
                "tidy-watch",
                hash,
                of("id", "expected_run where over_at < ?", old),
                of("id", "expected_run where state = 'BEGUN' and due_at < ?", old),
                of("id", "alert where closed_at < ?", old),
                of("id", """
                        audit_check where at < ? and id <
                          (select id from (select max(id) as id from audit_check where faults = 0) newest)
                        """, old),
                of("n.id", """
                        alert_notice n where n.at < ? and not exists
                          (select 1 from alert a where a.notice_id = n.id and (a.closed_at is null or a.closed_at >= ?))
                        """, old, old)));
        effects.add(
                effect("tidy-letters", hash, of("id", "message where state = 'SENT' and next_attempt_at < ?", old)));
        effects.add(effect("tidy-webhooks", hash, of("message_id", "webhook_receipt where received_at < ?", old)));
        effects.add(effect("tidy-movements", hash, of("m.id", TidyMovements.OLD, day.minus(keepMovements))));
        effects.add(effect(
                "tidy-exports", hash, of("id", "export_request where state = 'DONE' and ended_at < ?", oldExports)));
        effects.add(effect(
                "tidy-files", hash, of("id", """
                stored_file where dropped_at is not null or (kept_at is null and touched_at < ?)
                  or id in (select file_id from export_request where state = 'DONE' and ended_at < ?)
                """, Seoul.startOf(day.minus(TidyJob.FILES_NOBODY_KEEPS)), oldExports)));
        return new Preview(effects, hash.hex());
    }

    private static Effect effect(String name, WorldHash hash, Rows... parts) {
        hash.and(name);
        long count = 0;
        for (Rows part : parts) {
            hash.and(part.count(), part.keys());
            count += part.count();
        }
        return Effect.of(name, count);
    }

    private Rows of(String key, String what, Object... until) {
        return jdbc.sql("select count(*) as count, coalesce(sum(crc32(" + key + ")), 0) as `keys` from " + what)
                .params(until)
                .query(Rows.class)
                .single();
    }

    /**
     * @param keys summed up, whatever their kind and order
     */
    private record Rows(long count, long keys) {}
}
