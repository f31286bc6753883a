package com.encore.reconciliation;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a day is compared.
 *
 * @param lookBack so many days before are compared once more each night, for what the provider tells late
 * @param margin how far beyond a day's ends the provider is read, so that a movement near midnight which the two sides
 *     time differently is found on the other day
 * @param page how many movements are read from the provider at a time, 1,000 at most
 * @param slice how many movements are compared in one transaction
 * @param retiredChannels keys of channels that were ours before
 */
@ConfigurationProperties("encore.reconciliation")
record ReconciliationSettings(
        @DefaultValue("3") int lookBack,
        @DefaultValue("1h") Duration margin,
        @DefaultValue("500") int page,
        @DefaultValue("1000") int slice,
        @DefaultValue List<String> retiredChannels) {

    ReconciliationSettings {
        if (lookBack < 0 || margin.isNegative() || page < 1 || page > 1000 || slice < 1) {
            throw new IllegalArgumentException("encore.reconciliation." + lookBack + ", " + margin + ", " + page + ", "
                    + slice + " are not settings to reconcile by");
        }
        retiredChannels = List.copyOf(retiredChannels);
    }
}
