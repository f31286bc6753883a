package com.encore.batch.tidy;

import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much is old enough to be thrown away on a day. */
@ReadModel
class TidyDryRun implements DryRun {

    private final JdbcClient jdbc;
    private final Period keep;
    private final Period keepExports;

    TidyDryRun(
            JdbcClient jdbc,
            @Value("${encore.tidy.keep:90d}") Period keep,
            @Value("${encore.export.keep:90d}") Period keepExports) {
        this.jdbc = jdbc;
        this.keep = keep;
        this.keepExports = keepExports;
    }

    @Override
    public String job() {
        return "tidy";
    }

    @Override
    public Preview of(Identity identity) {
        Instant old = Seoul.startOf(identity.asDate().minus(keep));
        Instant oldExports = Seoul.startOf(identity.asDate().minus(keepExports));
        List<Effect> effects = List.of(
                count("tidy-runs", "run_request where outcome = 'COMPLETED' and ended_at < ?", old),
                count("tidy-letters", "message where state = 'SENT' and next_attempt_at < ?", old),
                count("tidy-webhooks", "webhook_receipt where received_at < ?", old),
                count("tidy-exports", "export_request where state = 'DONE' and ended_at < ?", oldExports));
        WorldHash hash = WorldHash.of("things to tidy").and(identity.text());
        effects.forEach(effect -> hash.and(effect.name()).and(effect.count(), 0));
        return new Preview(effects, hash.hex());
    }

    private Effect count(String name, String what, Instant before) {
        return Effect.of(
                name,
                jdbc.sql("select count(*) from " + what)
                        .param(before)
                        .query(Long.class)
                        .single());
    }
}
