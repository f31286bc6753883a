package com.encore.sandbox.portone;

import java.util.Arrays;
import java.util.Optional;

/** The payment channels the sandbox store has a contract for. */
public enum Channel {
    CARD("channel-card", "CARD", "", "TOSSPAYMENTS", "신용·체크카드", "Card"),
    KAKAOPAY("channel-kakaopay", "EASY_PAY", "KAKAOPAY", "KAKAOPAY", "카카오페이", "KakaoPay"),
    TOSSPAY("channel-tosspay", "EASY_PAY", "TOSSPAY", "TOSSPAY_V2", "토스페이", "Toss Pay"),
    VIRTUAL_ACCOUNT("channel-virtual-account", "VIRTUAL_ACCOUNT", "", "TOSSPAYMENTS", "가상계좌 입금", "Virtual account");

    private final String key;
    private final String payMethod;
    private final String easyPayProvider;
    private final String pgProvider;
    private final String korean;
    private final String english;

    Channel(String key, String payMethod, String easyPayProvider, String pgProvider, String korean, String english) {
        this.key = key;
        this.payMethod = payMethod;
        this.easyPayProvider = easyPayProvider;
        this.pgProvider = pgProvider;
        this.korean = korean;
        this.english = english;
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

    String korean() {
        return korean;
    }

    String english() {
        return english;
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
