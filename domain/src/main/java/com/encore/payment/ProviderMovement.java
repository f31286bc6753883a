package com.encore.payment;

import com.encore.money.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved, as the provider lists it. The payment may be none of ours, so its id is only text. A capture is known
 * by its transaction, a refund by its cancellation. The amount is in the currency's own unit.
 */
public record ProviderMovement(
        MovementKind kind,
        String externalId,
        String paymentId,
        Won amount,
        String currency,
        String storeId,
        @Nullable String channelType,
        @Nullable String channelKey,
        @Nullable String reason,
        Instant at) {}
