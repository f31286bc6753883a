package com.encore.sandbox.portone;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The three lists: pages by filter, payments by cursor, and money events by cursor. */
final class Listing {

    private static final Duration DEFAULT_WINDOW = Duration.ofDays(90);
    private static final long DEEPEST_PAGE = 60_000;
    private static final int LARGEST_SLICE = 1_000;

    private final Payments payments;
    private final PaymentJson json;
    private final Misreports misreports;
    private final SandboxClock clock;

    Listing(Payments payments, PaymentJson json, Misreports misreports, SandboxClock clock) {
        this.payments = payments;
        this.misreports = misreports;
        this.json = json;
        this.clock = clock;
    }

    ObjectNode of(String list, JsonNode body) {
        return switch (list) {
            case "payments" -> page(body);
            case "payments-by-cursor" -> paymentsByCursor(body);
            default -> eventsByCursor(body);
        };
    }

    private ObjectNode page(JsonNode body) {
        long number = orElse(Json.number(body.path("page"), "number"), 0);
        long size = orElse(Json.number(body.path("page"), "size"), 10);
        if (number < 0 || size < 1 || (number + 1) * size > DEEPEST_PAGE) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "page out of range");
        }
        JsonNode filter = body.path("filter");
        Window window = window(filter);
        var matching = new PaymentFilter(filter, window.from, window.until).matching(payments);
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        matching.stream()
                .skip(number * size)
                .limit(size)
                .forEach(payment -> items.add(payment.locked(() -> json.payment(payment, payment.shownOrThrow()))));
        answer.set("page", Json.object().put("number", number).put("size", size).put("totalCount", matching.size()));
        return answer;
    }

    private ObjectNode paymentsByCursor(JsonNode body) {
        Window window = window(body);
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        payments.created(window.from, window.until, after(body))
                .limit(size(body))
                .forEach(entry -> items.add(item("payment", entry)));
        return answer;
    }

    private ObjectNode item(String field, Map.Entry<Position, Payment> entry) {
        Payment payment = entry.getValue();
        ObjectNode item = Json.object();
        item.set(field, payment.locked(() -> json.payment(payment, payment.shownOrThrow())));
        return item.put("cursor", entry.getKey().cursor());
    }

    private ObjectNode eventsByCursor(JsonNode body) {
        Window window = window(body);
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        Position after = after(body);
        Map<Position, Movement> slice;
        do {
            slice = payments.record().between(window.from, window.until, after, size(body));
            for (Map.Entry<Position, Movement> entry : slice.entrySet()) {
                after = entry.getKey();
                String cursor = after.cursor();
                misreports
                        .of(entry.getValue(), event(entry.getValue()))
                        .forEach(event -> items.add(Json.object()
                                .<ObjectNode>set("paymentEvent", event)
                                .put("cursor", cursor)));
            }
            // an empty page means the end, so one that is all hidden is none
        } while (items.isEmpty() && !slice.isEmpty());
        return answer;
    }

    private ObjectNode event(Movement movement) {
        return payments.locked(movement.paymentId(), payment -> {
            Attempt attempt = payment.attempt(movement.transactionId());
            return json.event(payment, attempt, movement, emptied(attempt, movement));
        });
    }

    /** Whether this cancellation was the one that left nothing. */
    private boolean emptied(Attempt attempt, Movement movement) {
        return attempt.status() == Status.CANCELLED
                && attempt.cancellations().stream()
                        .filter(c -> c.state() == Cancellation.State.SUCCEEDED)
                        .reduce((earlier, later) -> later)
                        .filter(c -> c.id().equals(movement.cancellationId()))
                        .isPresent();
    }

    private static @Nullable Position after(JsonNode body) {
        String cursor = Json.text(body, "cursor");
        return cursor == null ? null : Position.of(cursor);
    }

    private static int size(JsonNode body) {
        long size = orElse(Json.number(body, "size"), 10);
        if (size < 1 || size > LARGEST_SLICE) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "size must be 1 to " + LARGEST_SLICE);
        }
        return (int) size;
    }

    private Window window(JsonNode body) {
        Instant until = instant(Json.text(body, "until"), clock.now().plusSeconds(1));
        return new Window(instant(Json.text(body, "from"), until.minus(DEFAULT_WINDOW)), until);
    }

    private static Instant instant(@Nullable String text, Instant otherwise) {
        try {
            return text == null ? otherwise : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "not a time: " + text);
        }
    }

    private static long orElse(@Nullable Long number, long otherwise) {
        return number == null ? otherwise : number;
    }

    private record Window(Instant from, Instant until) {}
}
