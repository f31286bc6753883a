package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each call of the API does. */
final class ApiOperations {

    private final String storeId;
    private final Payments payments;
    private final Paying paying;
    private final Cancelling cancelling;
    private final Webhooks webhooks;
    private final PaymentJson json;
    private final Listing listing;

    ApiOperations(
            String storeId,
            Payments payments,
            Paying paying,
            Cancelling cancelling,
            Webhooks webhooks,
            PaymentJson json,
            Listing listing) {
        this.storeId = storeId;
        this.payments = payments;
        this.paying = paying;
        this.cancelling = cancelling;
        this.webhooks = webhooks;
        this.json = json;
        this.listing = listing;
    }

    Response perform(Call call) {
        ObjectNode answer = switch (call.operation()) {
            case LIST -> list(call);
            case GET -> payment(call);
            case TRANSACTIONS -> transactions(call);
            case PRE_REGISTER -> preRegister(call);
            case CANCEL -> cancel(call);
            case CLOSE_ACCOUNT -> closeAccount(call);
            case RESEND_WEBHOOK -> resendWebhook(call);
            case WEBHOOK, ANY -> throw new IllegalStateException("no call of the API: " + call.operation());
        };
        return Response.json(200, answer.toString());
    }

    private ObjectNode list(Call call) {
        String encoded = call.request().query("requestBody");
        JsonNode body = Json.read(encoded == null ? "" : encoded);
        ownStore(Json.text(body, "storeId"));
        ownStore(Json.text(body.path("filter"), "storeId"));
        return listing.of(call.request().segments().getFirst(), body);
    }

    private ObjectNode payment(Call call) {
        ownStore(call.request().query("storeId"));
        return payments.locked(id(call), payment -> json.payment(payment, payment.shownOrThrow()));
    }

    private ObjectNode transactions(Call call) {
        ownStore(call.request().query("storeId"));
        return payments.locked(id(call), payment -> {
            payment.shownOrThrow();
            ObjectNode answer = Json.object();
            ArrayNode items = answer.putArray("items");
            payment.attempts().forEach(attempt -> items.add(json.transaction(payment, attempt)));
            return answer;
        });
    }

    private ObjectNode preRegister(Call call) {
        JsonNode body = body(call);
        Long total = Json.number(body, "totalAmount");
        Long taxFree = Json.number(body, "taxFreeAmount");
        String currency = Json.text(body, "currency");
        if (total == null) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "totalAmount is required");
        }
        paying.preRegister(id(call), total, taxFree == null ? 0 : taxFree, currency == null ? "KRW" : currency);
        return Json.object();
    }

    private ObjectNode cancel(Call call) {
        JsonNode body = body(call);
        Cancellation cancellation = cancelling.cancel(new CancelCommand(
                id(call),
                Json.number(body, "amount"),
                Json.number(body, "taxFreeAmount"),
                Json.number(body, "vatAmount"),
                Json.text(body, "reason"),
                Json.number(body, "currentCancellableAmount"),
                refundAccountGiven(body.path("refundAccount")),
                Json.flag(body, "skipWebhook"),
                Cancellation.Trigger.API));
        return Json.object().set("cancellation", json.cancellation(cancellation));
    }

    private static boolean refundAccountGiven(JsonNode account) {
        return Json.text(account, "bank") != null
                && Json.text(account, "number") != null
                && Json.text(account, "holderName") != null;
    }

    private ObjectNode closeAccount(Call call) {
        ownStore(call.request().query("storeId"));
        return Json.object().put("closedAt", paying.closeAccount(id(call)).toString());
    }

    private ObjectNode resendWebhook(Call call) {
        try {
            Webhook sent = webhooks.resend(id(call), Json.text(body(call), "webhookId"));
            return payments.locked(id(call), payment -> Json.object().set("webhook", json.webhook(sent)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sandbox stopped while resending a webhook", e);
        }
    }

    private JsonNode body(Call call) {
        JsonNode body = Json.read(call.request().text());
        ownStore(Json.text(body, "storeId"));
        return body;
    }

    private void ownStore(@Nullable String asked) {
        if (asked != null && !asked.equals(storeId)) {
            throw Refused.because(ErrorType.FORBIDDEN, "not your store: " + asked);
        }
    }

    private static String id(Call call) {
        return Objects.requireNonNull(call.paymentId());
    }
}
