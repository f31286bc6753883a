package com.encore.payment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells our payments from payments that only look like ours. */
@Component
class OurShop {

    private static final String CURRENCY = "KRW";

    private final PortOneSettings settings;

    OurShop(PortOneSettings settings) {
        this.settings = settings;
    }

    /** Why a payment may not be counted, or null. */
    @Nullable
    String mismatch(ProviderPayment said) {
        if (!CURRENCY.equals(said.currency())) {
            return "paid in " + said.currency() + ", not in " + CURRENCY;
        }
        if (!settings.storeId().equals(said.storeId())) {
            return "paid to another store";
        }
        boolean pretended = settings.live() && "TEST".equals(said.channelType());
        return pretended ? "paid through a channel that moves no real money" : null;
    }
}
