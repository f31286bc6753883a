package com.encore.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payout or a deposit came to a state; who did it is empty where it was found by itself. */
public record ProviderPayoutMove(String to, @Nullable String member, String reason, Instant at) {}
