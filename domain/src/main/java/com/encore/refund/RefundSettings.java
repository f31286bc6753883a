package com.encore.refund;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard this node works at refunds: so many at the provider at once, which is five for each client that cancels
 * there, and at most so many requests a second, where none means no limit.
 */
@ConfigurationProperties("encore.refund")
record RefundSettings(
        @DefaultValue("20") int workers, @DefaultValue("0") int perSecond) {

    RefundSettings {
        if (workers < 1 || perSecond < 0) {
            throw new IllegalArgumentException(
                    "encore.refund.workers is at least 1, encore.refund.per-second at least 0");
        }
    }

    /** A few more than are at the provider, so that its time is used while others write theirs down. */
    int threads() {
        return workers + Math.max(1, workers / 4);
    }

    /** How many a worker begins in one transaction; whoever must go slowly holds none back from other nodes. */
    int handful() {
        return perSecond == 0 ? 10 : 1;
    }
}
