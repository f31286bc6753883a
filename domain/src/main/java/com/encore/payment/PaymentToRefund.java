package com.encore.payment;

import com.encore.money.Won;
import org.jspecify.annotations.Nullable;

/** What giving money back needs to know of a payment. The account is known only where money cannot go back by itself. */
public record PaymentToRefund(
        PaymentNumber number,
        PaymentMethod method,
        Won refundable,
        @Nullable RefundAccount repayTo) {}
