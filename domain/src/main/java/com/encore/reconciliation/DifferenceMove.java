package com.encore.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A difference came to a state; who did it is empty where a run did. */
public record DifferenceMove(DifferenceState to, @Nullable String member, String reason, Instant at) {}
