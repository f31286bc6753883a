package com.encore.sandbox.portone;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Faults as the sandbox's own API and its page name them. */
final class FaultJson {

    static final List<String> NAMES = List.of(
            "LATENCY",
            "SERVER_ERROR",
            "PG_PROVIDER",
            "TOO_OLD_TO_CANCEL",
            "REFUND_ACCOUNT_REFUSED",
            "HANG",
            "CUT",
            "OUTSTANDING_REQUEST",
            "ASYNCHRONOUS_CANCEL",
            "DUPLICATE_WEBHOOK",
            "LATE_WEBHOOK",
            "LOST_WEBHOOK",
            "REORDERED_WEBHOOK");

    private FaultJson() {}

    static Scope scope(JsonNode body) {
        String operation = Json.text(body, "operation");
        Long times = Json.number(body, "times");
        return new Scope(
                operation == null ? Operation.ANY : named(Operation.class, operation),
                Json.text(body, "paymentId"),
                times == null ? Scope.UNTIL_CLEARED : Math.toIntExact(times));
    }

    static Fault fault(JsonNode body) {
        String name = String.valueOf(Json.text(body, "fault"));
        return switch (name) {
            case "LATENCY" -> new Fault.Latency(delay(body));
            case "SERVER_ERROR" -> new Fault.ServerError((int) orElse(Json.number(body, "status"), 502), moment(body));
            case "PG_PROVIDER" ->
                new Fault.PgProvider(
                        orElse(Json.text(body, "pgCode"), "PROVIDER_ERROR"),
                        orElse(Json.text(body, "pgMessage"), "일시적인 오류가 발생했습니다"));
            case "TOO_OLD_TO_CANCEL" -> Fault.tooOldToCancel();
            case "REFUND_ACCOUNT_REFUSED" -> Fault.refundAccountRefused();
            case "HANG" -> new Fault.Hang(moment(body));
            case "CUT" -> new Fault.Cut(moment(body));
            case "OUTSTANDING_REQUEST" -> new Fault.OutstandingRequest();
            case "ASYNCHRONOUS_CANCEL" -> new Fault.AsynchronousCancel();
            case "DUPLICATE_WEBHOOK" -> new Fault.DuplicateWebhook((int) orElse(Json.number(body, "copies"), 1));
            case "LATE_WEBHOOK" -> new Fault.LateWebhook(delay(body));
            case "LOST_WEBHOOK" -> new Fault.LostWebhook();
            case "REORDERED_WEBHOOK" -> new Fault.ReorderedWebhook();
            default -> throw Refused.because(ErrorType.INVALID_REQUEST, "fault must be one of " + NAMES);
        };
    }

    private static Duration delay(JsonNode body) {
        return Duration.ofMillis(orElse(Json.number(body, "delayMillis"), 3_000));
    }

    private static Fault.Moment moment(JsonNode body) {
        String moment = Json.text(body, "moment");
        return moment == null ? Fault.Moment.BEFORE : named(Fault.Moment.class, moment);
    }

    private static <E extends Enum<E>> E named(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.because(
                        ErrorType.INVALID_REQUEST,
                        name + " is none of "
                                + Arrays.stream(kind.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static long orElse(@Nullable Long number, long otherwise) {
        return number == null ? otherwise : number;
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
