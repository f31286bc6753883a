package com.encore.payment;

import com.encore.pledge.PledgeId;

/** The buyer's attempt did not go through; nothing was charged. */
public record PaymentDeclined(PaymentId payment, PledgeId pledge) {}
