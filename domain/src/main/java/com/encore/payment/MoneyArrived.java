package com.encore.payment;

import com.encore.money.Won;
import com.encore.pledge.PledgeId;

/** A pledge was paid and counts. */
public record MoneyArrived(PaymentId payment, PledgeId pledge, Won amount) {}
