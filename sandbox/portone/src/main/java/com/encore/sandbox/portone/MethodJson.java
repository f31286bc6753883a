package com.encore.sandbox.portone;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How an attempt was paid, as PortOne writes it. */
final class MethodJson {

    private MethodJson() {}

    static ObjectNode of(Attempt attempt) {
        return switch (attempt.request().channel()) {
            case CARD -> card();
            case KAKAOPAY, TOSSPAY -> {
                ObjectNode json = Json.object()
                        .put("type", "PaymentMethodEasyPay")
                        .put("provider", attempt.request().channel().easyPayProvider());
                json.set("easyPayMethod", card());
                yield json;
            }
            case VIRTUAL_ACCOUNT -> account(attempt, attempt.account());
        };
    }

    private static ObjectNode card() {
        ObjectNode json = Json.object()
                .put("type", "PaymentMethodCard")
                .put("approvalNumber", "00000000")
                .put("pointUsed", false);
        json.set(
                "card",
                Json.object()
                        .put("publisher", "SHINHAN_CARD")
                        .put("issuer", "SHINHAN_CARD")
                        .put("brand", "LOCAL")
                        .put("type", "CREDIT")
                        .put("ownerType", "PERSONAL")
                        .put("bin", "000000")
                        .put("name", "샌드박스 카드")
                        .put("number", "000000******0000"));
        json.set("installment", Json.object().put("month", 0).put("isInterestFree", false));
        return json;
    }

    private static ObjectNode account(Attempt attempt, @Nullable VirtualAccount account) {
        ObjectNode json =
                Json.object().put("type", "PaymentMethodVirtualAccount").put("accountType", "NORMAL");
        if (account != null) {
            json.put("bank", account.bank())
                    .put("accountNumber", account.number())
                    .put("remitteeName", account.remitteeName())
                    .put("issuedAt", account.issuedAt().toString())
                    .put("expiredAt", account.expiresAt().toString());
        }
        if (attempt.cancelled().total() > 0) {
            json.put("refundStatus", "COMPLETED");
        }
        return json;
    }
}
