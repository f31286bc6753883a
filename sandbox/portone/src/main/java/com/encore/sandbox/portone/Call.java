package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the API: which operation on which payment. */
record Call(Operation operation, @Nullable String paymentId, Request request) {

    static @Nullable Call of(Request request) {
        List<String> path = request.segments();
        String route =
                request.method() + " " + (path.size() < 2 ? String.join("/", path) : "payments/{id}" + rest(path));
        return switch (route) {
            case "GET payments", "GET payments-by-cursor", "GET payment-events-by-cursor" ->
                new Call(Operation.LIST, null, request);
            case "GET payments/{id}" -> of(Operation.GET, request);
            case "GET payments/{id}/transactions" -> of(Operation.TRANSACTIONS, request);
            case "POST payments/{id}/pre-register" -> of(Operation.PRE_REGISTER, request);
            case "POST payments/{id}/cancel" -> of(Operation.CANCEL, request);
            case "POST payments/{id}/virtual-account/close" -> of(Operation.CLOSE_ACCOUNT, request);
            case "POST payments/{id}/resend-webhook" -> of(Operation.RESEND_WEBHOOK, request);
            default -> null;
        };
    }

    private static String rest(List<String> path) {
        if (!path.getFirst().equals("payments")) {
            return "?";
        }
        return path.size() == 2 ? "" : "/" + String.join("/", path.subList(2, path.size()));
    }

    private static Call of(Operation operation, Request request) {
        return new Call(operation, request.segments().get(1), request);
    }
}
