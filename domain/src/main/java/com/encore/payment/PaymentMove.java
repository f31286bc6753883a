package com.encore.payment;

import com.encore.money.Won;
import java.time.Instant;

/** A payment came to a state, with how much, and why. */
public record PaymentMove(PaymentState to, Won amount, String reason, Instant at) {}
