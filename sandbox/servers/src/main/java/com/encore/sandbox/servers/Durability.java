package com.encore.sandbox.servers;

/** Whether what was committed must outlive the machine, in each server's own words. */
enum Durability {
    KEPT(1, "yes"),
    THROWN_AWAY(2, "no");

    private final int innodbFlushLogAtCommit;
    private final String redisAppendOnly;

    Durability(int innodbFlushLogAtCommit, String redisAppendOnly) {
        this.innodbFlushLogAtCommit = innodbFlushLogAtCommit;
        this.redisAppendOnly = redisAppendOnly;
    }

    int innodbFlushLogAtCommit() {
        return innodbFlushLogAtCommit;
    }

    String redisAppendOnly() {
        return redisAppendOnly;
    }
}
