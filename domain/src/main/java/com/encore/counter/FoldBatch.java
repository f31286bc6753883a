package com.encore.counter;

import java.util.List;

/** Counts put aside under a name that is never used again, in shards that no longer change. */
public record FoldBatch(String id, List<Integer> shards) {}
