package com.encore.sandbox.portone;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Payments as PortOne writes them, with every field its SDK insists on. The caller holds the payment's lock. */
final class PaymentJson {

    private final String storeId;
    private final Webhooks webhooks;
    private final Supplier<String> base;

    PaymentJson(String storeId, Webhooks webhooks, Supplier<String> base) {
        this.storeId = storeId;
        this.webhooks = webhooks;
        this.base = base;
    }

    ObjectNode payment(Payment payment, Attempt attempt) {
        ObjectNode json = Json.object()
                .put("status", attempt.status().name())
                .put("id", payment.id())
                .put("transactionId", attempt.txId());
        return common(json, payment, attempt);
    }

    ObjectNode transaction(Payment payment, Attempt attempt) {
        ObjectNode json = Json.object()
                .put("status", attempt.status().name())
                .put("id", attempt.txId())
                .put("paymentId", payment.id());
        return common(json, payment, attempt);
    }

    private ObjectNode common(ObjectNode json, Payment payment, Attempt attempt) {
        PayRequest request = attempt.request();
        json.put("merchantId", "merchant-encore-sandbox")
                .put("storeId", storeId)
                .put("version", "V2");
        json.set("channel", channel(request.channel()));
        if (attempt.status().captured() || attempt.account() != null) {
            json.set("method", MethodJson.of(attempt));
        }
        json.put("requestedAt", attempt.requestedAt().toString())
                .put("updatedAt", attempt.updatedAt().toString())
                .put("statusChangedAt", attempt.statusChangedAt().toString())
                .put("orderName", request.order().name())
                .put("currency", request.price().currency())
                .put("isCulturalExpense", request.order().culturalExpense());
        json.set("amount", amount(attempt));
        json.set("customer", customer(request.order().customer()));
        json.set("origin", Json.object().put("platformType", platform(request)).put("ipAddress", "127.0.0.1"));
        put(json, "customData", request.order().customData());
        put(json, "pgTxId", attempt.pgTxId());
        put(json, "paidAt", attempt.paidAt());
        if (attempt.status().captured()) {
            json.put("receiptUrl", base.get() + "/pay/" + attempt.txId());
        }
        ArrayNode sent = json.putArray("webhooks");
        payment.webhooks().stream()
                .filter(webhook -> webhook.message().txId().equals(attempt.txId()))
                .forEach(webhook -> sent.add(webhook(webhook)));
        if (attempt.status() == Status.PAID) {
            json.putArray("disputes");
        }
        if (!attempt.cancellations().isEmpty()) {
            ArrayNode cancellations = json.putArray("cancellations");
            attempt.cancellations().forEach(cancellation -> cancellations.add(cancellation(cancellation)));
        }
        if (attempt.status() == Status.CANCELLED || attempt.status() == Status.PARTIAL_CANCELLED) {
            json.put("cancelledAt", attempt.statusChangedAt().toString());
        }
        if (attempt.failure() != null) {
            json.put("failedAt", attempt.statusChangedAt().toString());
            json.set("failure", failure(attempt.failure()));
        }
        return json;
    }

    private static String platform(PayRequest request) {
        return request.ways().mobile() ? "MOBILE" : "PC";
    }

    private static ObjectNode channel(Channel channel) {
        return Json.object()
                .put("type", "TEST")
                .put("id", "id-" + channel.key())
                .put("key", channel.key())
                .put("name", channel.name())
                .put("pgProvider", channel.pgProvider())
                .put("pgMerchantId", channel.pgMerchantId());
    }

    /** "paid" is what was asked, whether or not it arrived: the provider shows it so even for failed payments. */
    private static ObjectNode amount(Attempt attempt) {
        Amount asked = attempt.amount();
        Amount cancelled = attempt.cancelled();
        return Json.object()
                .put("total", asked.total())
                .put("taxFree", asked.taxFree())
                .put("vat", asked.vat())
                .put("supply", asked.supply())
                .put("discount", 0)
                .put("paid", asked.total())
                .put("cancelled", cancelled.total())
                .put("cancelledTaxFree", cancelled.taxFree());
    }

    private static ObjectNode customer(Customer customer) {
        ObjectNode json = Json.object();
        put(json, "id", customer.id());
        put(json, "name", customer.name());
        put(json, "email", customer.email());
        put(json, "phoneNumber", customer.phoneNumber());
        return json;
    }

    private static ObjectNode failure(Failure failure) {
        return Json.object()
                .put("reason", failure.reason())
                .put("pgCode", failure.pgCode())
                .put("pgMessage", failure.pgMessage());
    }

    ObjectNode cancellation(Cancellation cancellation) {
        ObjectNode json = Json.object()
                .put("status", cancellation.state().name())
                .put("id", cancellation.id())
                .put("pgCancellationId", "sandbox" + cancellation.id().replace("-", ""))
                .put("totalAmount", cancellation.amount().total())
                .put("taxFreeAmount", cancellation.amount().taxFree())
                .put("vatAmount", cancellation.amount().vat())
                .put("reason", cancellation.reason())
                .put("trigger", cancellation.trigger().name())
                .put("requestedAt", cancellation.requestedAt().toString());
        put(json, "cancelledAt", cancellation.cancelledAt());
        return json;
    }

    ObjectNode webhook(Webhook webhook) {
        Event.WebhookPrepared message = webhook.message();
        ObjectNode json = Json.object()
                .put("id", message.webhookId())
                .put("url", message.url().toString())
                .put("paymentStatus", message.paymentStatus().name())
                .put("isAsync", true)
                .put("currentExecutionCount", webhook.tries())
                .put("maxExecutionCount", Webhook.MOST_TRIES)
                .put("triggeredAt", message.at().toString());
        put(json, "status", webhook.status());
        put(json, "trigger", webhook.trigger());
        Instant triedAt = webhook.lastTriedAt();
        if (triedAt != null) {
            json.set(
                    "request",
                    Json.object().put("body", webhooks.body(message)).put("requestedAt", triedAt.toString()));
            json.set(
                    "response",
                    Json.object()
                            .put("code", Integer.toString(webhook.lastCode()))
                            .put("header", "")
                            .put("body", "")
                            .put("respondedAt", triedAt.toString()));
        }
        return json;
    }

    /** A movement as the event list shows it; a bank account handed out is no event there. */
    ObjectNode event(Payment payment, Attempt attempt, Movement movement, boolean last) {
        ObjectNode json = common(Json.object(), payment, attempt);
        json.remove(List.of("amount", "updatedAt", "statusChangedAt", "paidAt", "cancelledAt", "cancellations"));
        json.put("type", movement.kind() != Movement.Kind.CANCELLED ? "PAID" : last ? "CANCELLED" : "PARTIAL_CANCELLED")
                .put("id", "event-" + movement.sequence())
                .put("paymentId", payment.id())
                .put("transactionId", attempt.txId())
                .put("createdAt", movement.at().toString())
                .put("eventAmount", movement.amount());
        json.set("totalAmount", amount(attempt));
        json.putArray("disputes");
        if (movement.cancellationId() != null) {
            attempt.cancellation(movement.cancellationId())
                    .ifPresent(cancellation -> json.set("cancellation", cancellation(cancellation)));
        }
        return json;
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }
}
