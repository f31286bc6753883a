package com.encore.refund;

import com.encore.pledge.PledgeId;

/** A backer gets money back. */
public record RefundOwed(RefundId refund, PledgeId pledge) {}
