package com.encore.payment;

import com.encore.money.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment as its payer sees it. */
public record PaymentView(
        PaymentNumber number,
        PaymentState state,
        PaymentMethod method,
        Won total,
        Won captured,
        Won refunded,
        @Nullable Instant capturedAt,
        @Nullable String failure,
        @Nullable Deposit deposit,
        @Nullable RepayTo repayTo) {

    /** Where and until when to transfer. */
    public record Deposit(String bank, String number, Instant until) {}

    /** Where a transfer would be paid back to, as much of it as may be shown. */
    public record RepayTo(String bank, String hint) {}
}
