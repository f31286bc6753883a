package com.encore.pledge;

import java.time.Instant;

/** A pledge came to a state, and why. */
public record PledgeMove(PledgeState to, String reason, Instant at) {}
