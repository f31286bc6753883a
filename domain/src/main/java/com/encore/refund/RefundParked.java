package com.encore.refund;

import com.encore.pledge.PledgeId;

/** A refund cannot go on by itself. */
public record RefundParked(RefundId refund, PledgeId pledge, ParkKind kind) {}
