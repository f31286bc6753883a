package com.encore.testing.offenders;

import io.portone.sdk.server.common.Currency;

class SeesTheSdk {

    String currency() {
        return Currency.Krw.INSTANCE.getValue();
    }
}
