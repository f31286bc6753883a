package com.encore.sandbox.portone;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shop asks a payer to pay: one attempt at a payment id. */
public record PayRequest(
        String paymentId,
        Channel channel,
        String orderName,
        long totalAmount,
        long taxFreeAmount,
        String currency,
        Customer customer,
        @Nullable String customData,
        List<URI> noticeUrls,
        @Nullable URI redirectUrl,
        @Nullable Instant accountExpiresAt,
        boolean culturalExpense,
        boolean mobile) {

    public PayRequest {
        if (totalAmount <= 0 || taxFreeAmount < 0 || taxFreeAmount > totalAmount) {
            throw new IllegalArgumentException("amount out of range: " + totalAmount + ", tax free " + taxFreeAmount);
        }
        noticeUrls = List.copyOf(noticeUrls);
    }

    public static PayRequest of(String paymentId, long totalAmount) {
        return new PayRequest(
                paymentId,
                Channel.CARD,
                "Sandbox order",
                totalAmount,
                0,
                "KRW",
                Customer.UNKNOWN,
                null,
                List.of(),
                null,
                null,
                false,
                false);
    }

    public PayRequest by(Channel other) {
        return new PayRequest(
                paymentId,
                other,
                orderName,
                totalAmount,
                taxFreeAmount,
                currency,
                customer,
                customData,
                noticeUrls,
                redirectUrl,
                accountExpiresAt,
                culturalExpense,
                mobile);
    }

    /** Another sum than the shop meant: what a forged browser request looks like to the shop. */
    public PayRequest asking(long total, long taxFree, String otherCurrency) {
        return new PayRequest(
                paymentId,
                channel,
                orderName,
                total,
                taxFree,
                otherCurrency,
                customer,
                customData,
                noticeUrls,
                redirectUrl,
                accountExpiresAt,
                culturalExpense,
                mobile);
    }

    public PayRequest described(String name, Customer payer, @Nullable String data) {
        return new PayRequest(
                paymentId,
                channel,
                name,
                totalAmount,
                taxFreeAmount,
                currency,
                payer,
                data,
                noticeUrls,
                redirectUrl,
                accountExpiresAt,
                culturalExpense,
                mobile);
    }

    public PayRequest notifying(List<URI> urls) {
        return new PayRequest(
                paymentId,
                channel,
                orderName,
                totalAmount,
                taxFreeAmount,
                currency,
                customer,
                customData,
                urls,
                redirectUrl,
                accountExpiresAt,
                culturalExpense,
                mobile);
    }

    public PayRequest payableUntil(Instant end) {
        return new PayRequest(
                paymentId,
                channel,
                orderName,
                totalAmount,
                taxFreeAmount,
                currency,
                customer,
                customData,
                noticeUrls,
                redirectUrl,
                end,
                culturalExpense,
                mobile);
    }
}
