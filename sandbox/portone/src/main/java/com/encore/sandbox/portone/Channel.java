package com.encore.sandbox.portone;

import java.util.Arrays;
import java.util.Optional;

/** The payment channels the sandbox store has a contract for. */
public enum Channel {
    CARD("channel-card", "CARD", "", "TOSSPAYMENTS"),
    KAKAOPAY("channel-kakaopay", "EASY_PAY", "KAKAOPAY", "KAKAOPAY"),
    TOSSPAY("channel-tosspay", "EASY_PAY", "TOSSPAY", "TOSSPAY_V2"),
    VIRTUAL_ACCOUNT("channel-virtual-account", "VIRTUAL_ACCOUNT", "", "TOSSPAYMENTS");

    private final String key;
    private final String payMethod;
    private final String easyPayProvider;
    private final String pgProvider;

    Channel(String key, String payMethod, String easyPayProvider, String pgProvider) {
        this.key = key;
        this.payMethod = payMethod;
        this.easyPayProvider = easyPayProvider;
        this.pgProvider = pgProvider;
    }

    public String key() {
        return key;
    }

    String payMethod() {
        return payMethod;
    }

    String easyPayProvider() {
        return easyPayProvider;
    }

    String pgProvider() {
        return pgProvider;
    }

    String pgMerchantId() {
        return "sandbox-" + key.substring("channel-".length());
    }

    static Optional<Channel> of(String key) {
        return Arrays.stream(values())
                .filter(channel -> channel.key.equals(key))
                .findFirst();
    }
}
