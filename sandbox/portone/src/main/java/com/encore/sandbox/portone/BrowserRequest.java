package com.encore.sandbox.portone;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the parameters of PortOne.requestPayment, trusting none of them. */
final class BrowserRequest {

    private final JsonNode params;

    BrowserRequest(JsonNode params) {
        this.params = params;
    }

    PayRequest read(String storeId, boolean mobile, Instant now) {
        if (!storeId.equals(Json.text(params, "storeId"))) {
            throw new PreflightRefusal("StoreNotFound", "storeId를 찾을 수 없습니다. (unknown storeId)");
        }
        String key = Json.text(params, "channelKey");
        Channel channel = Channel.of(key == null ? "" : key)
                .orElseThrow(() -> new PreflightRefusal("ChannelNotFound", "channelKey를 찾을 수 없습니다: " + key));
        if (!channel.payMethod().equals(Json.text(params, "payMethod"))) {
            throw new PreflightRefusal("PayMethodNotSupported", key + " takes " + channel.payMethod());
        }
        return new PayRequest(
                required("paymentId"),
                channel,
                price(),
                new PayRequest.Order(
                        required("orderName"),
                        customer(params.path("customer")),
                        customData(params.path("customData")),
                        Json.flag(params, "isCulturalExpense")),
                new PayRequest.Ways(noticeUrls(), address(Json.text(params, "redirectUrl")), mobile),
                accountExpiry(params.path("virtualAccount").path("accountExpiry"), now));
    }

    private PayRequest.Price price() {
        long total = amount("totalAmount", 1, Long.MAX_VALUE / 4);
        long taxFree = params.path("taxFreeAmount").isMissingNode() ? 0 : amount("taxFreeAmount", 0, total);
        return new PayRequest.Price(total, taxFree, currency());
    }

    private String required(String field) {
        String value = Json.text(params, field);
        if (value == null) {
            throw new PreflightRefusal("InvalidRequest", field + " is required");
        }
        return value;
    }

    private long amount(String field, long least, long most) {
        JsonNode value = params.path(field);
        if (!value.isIntegralNumber() || value.asLong(-1) < least || value.asLong(-1) > most) {
            throw new PreflightRefusal("InvalidRequest", field + " is out of range");
        }
        return value.longValue();
    }

    private String currency() {
        String currency = required("currency");
        String name = currency.startsWith("CURRENCY_") ? currency.substring("CURRENCY_".length()) : currency;
        if (!Set.of("KRW", "USD", "JPY").contains(name)) {
            throw new PreflightRefusal("InvalidRequest", "unknown currency " + currency);
        }
        return name;
    }

    private static Customer customer(JsonNode customer) {
        return new Customer(
                Json.text(customer, "customerId"),
                Json.text(customer, "fullName"),
                Json.text(customer, "email"),
                Json.text(customer, "phoneNumber"));
    }

    /** The shop hands over any JSON and reads it back as a string. */
    private static @Nullable String customData(JsonNode data) {
        return data.isMissingNode() || data.isNull() ? null : data.toString();
    }

    private List<URI> noticeUrls() {
        return params.path("noticeUrls")
                .valueStream()
                .map(url -> address(url.asString("")))
                .map(url -> {
                    if (url == null) {
                        throw new PreflightRefusal("InvalidRequest", "noticeUrls holds an empty address");
                    }
                    return url;
                })
                .toList();
    }

    private static @Nullable URI address(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            URI address = new URI(text);
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new PreflightRefusal("InvalidRequest", "not an address: " + text);
        }
        throw new PreflightRefusal("InvalidRequest", "not a web address: " + text);
    }

    private static @Nullable Instant accountExpiry(JsonNode expiry, Instant now) {
        try {
            String due = Json.text(expiry, "dueDate");
            Long hours = Json.number(expiry, "validHours");
            if (due != null) {
                return Instant.parse(due);
            }
            return hours == null ? null : now.plus(Duration.ofHours(hours));
        } catch (DateTimeException | Refused e) {
            throw new PreflightRefusal("InvalidRequest", "accountExpiry: " + e.getMessage());
        }
    }
}
