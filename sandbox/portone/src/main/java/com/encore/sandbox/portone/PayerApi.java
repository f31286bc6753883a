package com.encore.sandbox.portone;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The payer without a browser, over HTTP. */
final class PayerApi {

    private final Payer payer;
    private final Misreports misreports;

    PayerApi(Payer payer, Misreports misreports) {
        this.payer = payer;
        this.misreports = misreports;
    }

    /** The path is a payment id and what to do with it. */
    ObjectNode perform(List<String> path, JsonNode body) {
        String id = path.getFirst();
        Instant at = at(body);
        return switch (path.get(1)) {
            case "approve" -> paid(asks(body) ? payer.approve(request(id, body), at) : payer.approve(id, at));
            case "decline" -> paid(decline(id, body));
            case "issue-account" ->
                paid(asks(body) ? payer.issueAccount(request(id, body), at) : payer.issueAccount(id));
            case "deposit" -> paid(payer.deposit(id, at));
            case "leave-pending" -> paid(payer.leavePending(request(id, body)));
            case "console-cancel" -> cancelled(payer.cancelAtConsole(id, Json.number(body, "amount"), reason(body)));
            case "chargeback" -> cancelled(payer.chargeback(id, Json.number(body, "amount"), reason(body)));
            case "cancellations" -> decide(id, path);
            case "misreport" -> misreport(id, body);
            default -> throw Refused.because(ErrorType.INVALID_REQUEST, "no such action: " + path.get(1));
        };
    }

    private PayResult decline(String id, JsonNode body) {
        String code = orElse(Json.text(body, "pgCode"), Failure.DECLINED.pgCode());
        String message = orElse(Json.text(body, "pgMessage"), Failure.DECLINED.pgMessage());
        return asks(body) ? payer.decline(request(id, body), code, message) : payer.decline(id, code, message);
    }

    /** Naming nothing tells the truth again. */
    private ObjectNode misreport(String id, JsonNode body) {
        String what = Json.text(body, "what");
        if (what == null) {
            misreports.stop(List.of(id));
        } else {
            misreports.tell(
                    id,
                    Movement.Kind.valueOf(orElse(Json.text(body, "movement"), Movement.Kind.CAPTURED.name())),
                    Misreport.valueOf(what));
        }
        return Json.object().put("paymentId", id).put("told", what);
    }

    private ObjectNode decide(String id, List<String> path) {
        if (path.size() != 4) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "cancellations/{id}/approve or /fail");
        }
        switch (path.get(3)) {
            case "approve" -> payer.approveCancellation(id, path.get(2));
            case "fail" -> payer.failCancellation(id, path.get(2));
            default -> throw Refused.because(ErrorType.INVALID_REQUEST, "approve or fail");
        }
        return cancelled(path.get(2));
    }

    /** Whoever names an amount asks for a new attempt; nobody else needs to. */
    private static boolean asks(JsonNode body) {
        return Json.number(body, "totalAmount") != null;
    }

    private static PayRequest request(String id, JsonNode body) {
        Long total = Json.number(body, "totalAmount");
        if (total == null) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "totalAmount is required");
        }
        Long taxFree = Json.number(body, "taxFreeAmount");
        String key = orElse(Json.text(body, "channelKey"), Channel.CARD.key());
        Customer customer = new Customer(null, Json.text(body, "customerName"), Json.text(body, "customerEmail"), null);
        return PayRequest.of(id, total)
                .asking(total, taxFree == null ? 0 : taxFree, orElse(Json.text(body, "currency"), "KRW"))
                .by(Channel.of(key).orElseThrow(() -> Refused.because(ErrorType.INVALID_REQUEST, "channelKey: " + key)))
                .described(
                        orElse(Json.text(body, "orderName"), "Sandbox order"), customer, Json.text(body, "customData"))
                .notifying(body.path("noticeUrls")
                        .valueStream()
                        .map(url -> URI.create(url.asString()))
                        .toList());
    }

    private static @Nullable Instant at(JsonNode body) {
        String at = Json.text(body, "paidAt");
        return at == null ? null : Instant.parse(at);
    }

    private static String reason(JsonNode body) {
        return orElse(Json.text(body, "reason"), "샌드박스에서 취소");
    }

    private static ObjectNode paid(PayResult result) {
        return Json.object().put("paymentId", result.paymentId()).put("transactionId", result.transactionId());
    }

    private static ObjectNode cancelled(String cancellationId) {
        return Json.object().put("cancellationId", cancellationId);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
