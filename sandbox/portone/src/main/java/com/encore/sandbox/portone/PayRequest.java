package com.encore.sandbox.portone;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a shop asks a payer to pay: one attempt at a payment id. */
public record PayRequest(
        String paymentId,
        Channel channel,
        Price price,
        Order order,
        Ways ways,
        @Nullable Instant accountExpiresAt) {

    /** How much, and how much of it is free of tax. */
    public record Price(long total, long taxFree, String currency) {

        public Price {
            if (total <= 0 || taxFree < 0 || taxFree > total) {
                throw new IllegalArgumentException("amount out of range: " + total + ", tax free " + taxFree);
            }
        }
    }

    /** What for and from whom; the data is the shop's own and comes back as it was. */
    public record Order(
            String name, Customer customer, @Nullable String customData, boolean culturalExpense) {}

    /** Where the shop wants to hear of it, and where the browser goes afterwards. */
    public record Ways(List<URI> noticeUrls, @Nullable URI redirectUrl, boolean mobile) {

        public Ways {
            noticeUrls = List.copyOf(noticeUrls);
        }
    }

    public static PayRequest of(String paymentId, long total) {
        return new PayRequest(
                paymentId,
                Channel.CARD,
                new Price(total, 0, "KRW"),
                new Order("Sandbox order", Customer.UNKNOWN, null, false),
                new Ways(List.of(), null, false),
                null);
    }

    public PayRequest by(Channel other) {
        return new PayRequest(paymentId, other, price, order, ways, accountExpiresAt);
    }

    /** Another sum than the shop meant: what a forged browser request looks like to the shop. */
    public PayRequest asking(long total, long taxFree, String currency) {
        return new PayRequest(paymentId, channel, new Price(total, taxFree, currency), order, ways, accountExpiresAt);
    }

    public PayRequest described(String name, Customer customer, @Nullable String customData) {
        Order described = new Order(name, customer, customData, order.culturalExpense);
        return new PayRequest(paymentId, channel, price, described, ways, accountExpiresAt);
    }

    public PayRequest notifying(List<URI> urls) {
        Ways notified = new Ways(urls, ways.redirectUrl, ways.mobile);
        return new PayRequest(paymentId, channel, price, order, notified, accountExpiresAt);
    }

    public PayRequest payableUntil(Instant end) {
        return new PayRequest(paymentId, channel, price, order, ways, end);
    }
}
