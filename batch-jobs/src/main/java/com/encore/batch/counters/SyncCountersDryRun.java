package com.encore.batch.counters;

import com.encore.counter.CountsAhead;
import com.encore.counter.CountsAhead.Ahead;
import com.encore.counter.CountsAhead.Slice;
import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.stereotype.ReadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lies in Redis to be added, and how many projects would be ranked. The hash has every count of a batch that lies
 * aside; of what is still being counted it has the projects, as counts go on while somebody reads them.
 */
@ReadModel
class SyncCountersDryRun implements DryRun {

    private final CountsAhead counts;

    SyncCountersDryRun(CountsAhead counts) {
        this.counts = counts;
    }

    @Override
    public String job() {
        return "sync-counters";
    }

    @Override
    public Preview of(Identity identity) {
        CountsAhead.Ranked ranked = counts.ranked();
        WorldHash hash = WorldHash.of("counters to fold").and(ranked.projects(), ranked.ids());
        List<Effect> effects = new ArrayList<>();
        Optional<Ahead> ahead = counts.ahead();
        if (ahead.isPresent()) {
            effects.addAll(folded(ahead.get(), hash));
        } else {
            hash.and("out of reach");
            effects.add(Effect.fact("count-unreachable"));
        }
        effects.add(Effect.of("count-ranked", ranked.projects()));
        return new Preview(effects, hash.hex());
    }

    private static List<Effect> folded(Ahead ahead, WorldHash hash) {
        String batch = ahead.batch();
        boolean aside = batch != null;
        hash.and(batch == null ? "" : batch);
        long views = 0;
        long liked = 0;
        long projects = 0;
        for (Slice slice : ahead.slices()) {
            hash.and(slice.number(), slice.ids()).and(slice.projects(), aside ? slice.views() : 0);
            views += slice.views();
            liked += slice.liked();
            projects += slice.projects();
        }
        List<Effect> effects = new ArrayList<>(List.of(
                Effect.of("count-projects", projects),
                Effect.of("count-views", views),
                Effect.of("count-liked", liked)));
        if (aside) {
            effects.add(Effect.fact("count-aside"));
        }
        return effects;
    }
}
