package com.encore.payment;

import com.encore.pledge.PledgeId;

/** The buyer was given an account to transfer to. */
public record DepositAwaited(PaymentId payment, PledgeId pledge) {}
