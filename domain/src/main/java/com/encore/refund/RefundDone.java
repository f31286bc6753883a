package com.encore.refund;

import com.encore.money.Won;
import com.encore.pledge.PledgeId;

/** Money went back to the backer. */
public record RefundDone(RefundId refund, PledgeId pledge, Won amount, RefundReason reason) {}
