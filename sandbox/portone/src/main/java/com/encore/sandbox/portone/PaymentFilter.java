package com.encore.sandbox.portone;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The filter of the page list, as far as a sandbox payment can differ in it. */
final class PaymentFilter {

    private final JsonNode filter;
    private final Instant from;
    private final Instant until;
    private final Set<String> statuses;
    private final Set<String> methods;
    private final Set<String> providers;

    PaymentFilter(JsonNode filter, Instant from, Instant until) {
        this.filter = filter;
        this.from = from;
        this.until = until;
        this.statuses = strings(filter.path("status"));
        this.methods = strings(filter.path("methods"));
        this.providers = strings(filter.path("pgProvider"));
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    private record Row(Payment payment, Instant requestedAt, Instant changedAt) {}

    /** Newest first unless asked otherwise. */
    List<Payment> matching(Payments payments) {
        boolean byChange = "STATUS_CHANGED_AT".equals(Json.text(filter, "sortBy"));
        Comparator<Row> order = Comparator.comparing((Row row) -> byChange ? row.changedAt : row.requestedAt)
                .thenComparing(row -> row.payment.id());
        return payments.latest()
                .flatMap(this::row)
                .sorted("ASC".equals(Json.text(filter, "sortOrder")) ? order : order.reversed())
                .map(Row::payment)
                .toList();
    }

    private Stream<Row> row(Payment payment) {
        return payment.locked(() -> payment
                .shown()
                .filter(attempt -> within(attempt) && matches(attempt) && found(payment, attempt))
                .map(attempt -> new Row(payment, attempt.requestedAt(), attempt.statusChangedAt()))
                .stream());
    }

    private boolean within(Attempt attempt) {
        Instant at = "STATUS_CHANGED_AT".equals(Json.text(filter, "timestampType"))
                ? attempt.statusChangedAt()
                : attempt.requestedAt();
        return !at.isBefore(from) && at.isBefore(until);
    }

    private boolean matches(Attempt attempt) {
        PayRequest request = attempt.request();
        String currency = Json.text(filter, "currency");
        return contains(statuses, attempt.status().filterName())
                && contains(methods, request.channel().payMethod())
                && contains(providers, request.channel().pgProvider())
                && (currency == null || currency.equals(request.price().currency()))
                && filter.path("isTest").asBoolean(true);
    }

    private static boolean contains(Set<String> wanted, String actual) {
        return wanted.isEmpty() || wanted.contains(actual);
    }

    private boolean found(Payment payment, Attempt attempt) {
        return filter.path("textSearch").valueStream().allMatch(search -> {
            String value = search.path("value").asString("");
            return switch (search.path("field").asString("ALL")) {
                case "PAYMENT_ID" -> payment.id().contains(value);
                case "TX_ID" -> attempt.txId().contains(value);
                case "ORDER_NAME" -> attempt.request().order().name().contains(value);
                case "ALL" ->
                    payment.id().contains(value)
                            || attempt.request().order().name().contains(value);
                default ->
                    throw Refused.because(
                            ErrorType.INVALID_REQUEST,
                            "the sandbox does not search by "
                                    + search.path("field").asString(""));
            };
        });
    }
}
