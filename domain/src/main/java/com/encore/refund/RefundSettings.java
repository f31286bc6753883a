package com.encore.refund;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard this node works at refunds: so many at once, which is five for each client that cancels at the provider,
 * and at most so many requests a second, where none means no limit.
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
}
