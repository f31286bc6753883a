package com.encore.sandbox.portone;

import org.jspecify.annotations.Nullable;

/** What a shop or the merchant asks to give back. */
record CancelCommand(
        String paymentId,
        @Nullable Long amount,
        @Nullable Long taxFreeAmount,
        @Nullable Long vatAmount,
        @Nullable String reason,
        @Nullable Long currentCancellableAmount,
        boolean refundAccountGiven,
        boolean quiet,
        Cancellation.Trigger trigger) {

    static CancelCommand byMerchant(
            String paymentId, @Nullable Long amount, String reason, Cancellation.Trigger trigger) {
        return new CancelCommand(paymentId, amount, null, null, reason, null, true, false, trigger);
    }
}
