package com.encore.sandbox.portone;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What happens in the payer's browser: from the shop's request to the way back to the shop. */
final class Checkout {

    private final String storeId;
    private final Payments payments;
    private final Paying paying;
    private final SandboxClock clock;

    Checkout(String storeId, Payments payments, Paying paying, SandboxClock clock) {
        this.storeId = storeId;
        this.payments = payments;
        this.paying = paying;
        this.clock = clock;
    }

    /** The transaction id whose page the browser should go to. */
    String open(JsonNode params, boolean mobile) {
        PayRequest request = new BrowserRequest(params).read(storeId, mobile, clock.now());
        try {
            return payments.lockedOrNew(request.paymentId(), payment -> {
                agreesWith(payment.preRegistered(), request);
                return paying.open(request, null);
            });
        } catch (Refused e) {
            throw new PreflightRefusal("AlreadyPaid", "이미 결제되었거나 입금을 기다리는 주문입니다. (" + e.getMessage() + ")");
        }
    }

    private static void agreesWith(Event.@Nullable PreRegistered announced, PayRequest request) {
        if (announced != null
                && (announced.totalAmount() != request.price().total()
                        || announced.taxFreeAmount() != request.price().taxFree()
                        || !announced.currency().equals(request.price().currency()))) {
            throw new PreflightRefusal(
                    "AmountNotEqualToPredefined", "사전 등록된 결제 금액과 다릅니다. (differs from the pre-registered amount)");
        }
    }

    /** What the payer presses on the pay page. */
    void press(String button, String txId) {
        String paymentId = payments.paymentOf(txId).orElseThrow(() -> Refused.because(ErrorType.PAYMENT_NOT_FOUND));
        payments.locked(paymentId, payment -> {
            Attempt attempt = payment.attempt(txId);
            switch (button) {
                case "approve" -> paying.approve(payment, attempt, null);
                case "decline" -> paying.decline(payment, attempt, Failure.DECLINED, null);
                case "close" -> paying.decline(payment, attempt, Failure.CLOSED_BY_PAYER, null);
                case "issue" -> paying.issueAccount(payment, attempt, null);
                case "deposit" -> paying.deposit(payment, attempt, null);
                default -> throw Refused.because(ErrorType.INVALID_REQUEST, "no such button");
            }
            return attempt;
        });
    }

    /** The result as the browser SDK promises it; a failure is whatever carries a code. */
    static Map<String, String> result(Attempt attempt) {
        Map<String, String> result = new LinkedHashMap<>();
        result.put("transactionType", "PAYMENT");
        result.put("txId", attempt.txId());
        result.put("paymentId", attempt.request().paymentId());
        Failure failure = attempt.failure();
        if (failure != null) {
            result.put("code", "FAILURE_TYPE_PG");
            result.put("message", failure.reason());
            result.put("pgCode", failure.pgCode());
            result.put("pgMessage", failure.pgMessage());
        }
        return result;
    }

    static String wayBack(URI redirectUrl, Attempt attempt) {
        String query = result(attempt).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String address = redirectUrl.toASCIIString();
        int hash = address.indexOf('#');
        String page = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash);
        return page + (page.contains("?") ? "&" : "?") + query + fragment;
    }
}
