package com.encore.payment;

import com.encore.money.Won;
import org.jspecify.annotations.Nullable;

/** What the buyer's browser hands to the provider's payment window. The amount was fixed with the provider before. */
public record Checkout(
        String storeId,
        String channelKey,
        PaymentNumber payment,
        String orderName,
        Won total,
        PayMethod payMethod,
        @Nullable String easyPayProvider) {

    /** The provider's names for ways to pay. */
    public enum PayMethod {
        CARD,
        EASY_PAY,
        VIRTUAL_ACCOUNT
    }
}
