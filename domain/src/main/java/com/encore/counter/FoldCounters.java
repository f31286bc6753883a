package com.encore.counter;

import com.encore.stereotype.CallsOut;

/** All three beats in a row. Whatever stops it, the next one goes on where it stopped. */
@CallsOut
public class FoldCounters {

    private final BeginFold begin;
    private final FoldShard fold;
    private final EndFold end;

    FoldCounters(BeginFold begin, FoldShard fold, EndFold end) {
        this.begin = begin;
        this.fold = fold;
        this.end = end;
    }

    /** Returns how many counters went in. */
    public int fold() {
        return begin.begin().map(this::fold).orElse(0);
    }

    private int fold(FoldBatch batch) {
        int counters = batch.shards().stream()
                .mapToInt(shard -> fold.fold(batch.id(), shard))
                .sum();
        end.end(batch.id());
        return counters;
    }
}
