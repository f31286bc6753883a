package com.encore.batch.reconcile;

import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which of our movements of a day would be held against the provider's. */
@ReadModel
class ReconcileDryRun implements DryRun {

    private final JdbcClient jdbc;

    ReconcileDryRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String job() {
        return "reconcile-payments";
    }

    @Override
    public Preview of(Identity identity) {
        LocalDate day = identity.asDate();
        Instant from = Seoul.startOf(day);
        Instant until = Seoul.startOf(day.plusDays(1));
        List<Effect> effects = List.of(
                sum(
                        "reconcile-captures",
                        "captured",
                        "payment where captured_at >= ? and captured_at < ?",
                        from,
                        until),
                sum("reconcile-refunds", "amount", "refund where done_at >= ? and done_at < ?", from, until));
        WorldHash hash = WorldHash.of("movements to compare").and(identity.text());
        effects.forEach(effect -> hash.and(effect.count(), effect.won() == null ? 0 : effect.won()));
        return new Preview(effects, hash.hex());
    }

    private Effect sum(String name, String amount, String what, Instant from, Instant until) {
        return jdbc.sql("select count(*) as count, coalesce(sum(" + amount + "), 0) as won from " + what)
                .params(from, until)
                .query((row, number) -> Effect.of(name, row.getLong("count"), row.getLong("won")))
                .single();
    }
}
