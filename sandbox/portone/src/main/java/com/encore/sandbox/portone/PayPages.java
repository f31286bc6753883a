package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Handler;
import com.encore.sandbox.portone.http.MalformedRequest;
import com.encore.sandbox.portone.http.Request;
import com.encore.sandbox.portone.http.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Routes of the payer's browser: opening a payment, showing its page, pressing its buttons. */
final class PayPages implements Handler {

    private final Checkout checkout;
    private final Payments payments;

    PayPages(Checkout checkout, Payments payments) {
        this.checkout = checkout;
        this.payments = payments;
    }

    @Override
    public Response answer(Request request) {
        List<String> path = request.segments();
        try {
            if (request.method().equals("POST") && path.equals(List.of("pay", "requests"))) {
                return openForScript(request);
            }
            if (path.size() == 1) {
                boolean posted = request.method().equals("POST");
                String asked = posted ? request.form().get("request") : request.query("request");
                return Response.seeOther("/pay/" + open(request, asked == null ? "" : asked));
            }
            if (request.method().equals("POST") && path.size() == 3) {
                return press(path.get(1), path.get(2));
            }
            return shown(path.get(1));
        } catch (PreflightRefusal e) {
            return Response.html(400, PayPage.refusal(e.code(), String.valueOf(e.getMessage())));
        } catch (Refused e) {
            return Response.html(e.type().status(), PayPage.refusal(e.typeName(), String.valueOf(e.getMessage())));
        }
    }

    /** Answers the browser SDK, which reads from another origin; refusals are answers too, never redirects. */
    private Response openForScript(Request request) {
        var answer = Json.object();
        try {
            answer.put("url", "/pay/" + open(request, request.text()));
        } catch (PreflightRefusal e) {
            answer.put("code", e.code()).put("message", e.getMessage());
        } catch (MalformedRequest e) {
            answer.put("code", "InvalidRequest").put("message", e.getMessage());
        }
        return Response.json(200, answer.toString()).with("Access-Control-Allow-Origin", "*");
    }

    private String open(Request request, String params) {
        String agent = request.header("user-agent");
        return checkout.open(Json.read(params), agent != null && agent.contains("Mobi"));
    }

    private Response press(String txId, String button) {
        checkout.press(button, txId);
        return attempt(txId, attempt -> {
            URI redirectUrl = attempt.request().ways().redirectUrl();
            // A deposit happens at the bank, long after the payer went back to the shop.
            if (button.equals("deposit")) {
                return Response.seeOther("/pay/" + txId);
            }
            return redirectUrl == null
                    ? Response.html(200, PayPage.handOver(attempt))
                    : Response.seeOther(Checkout.wayBack(redirectUrl, attempt));
        });
    }

    private Response shown(String txId) {
        return attempt(txId, attempt -> Response.html(200, PayPage.of(attempt)));
    }

    private Response attempt(String txId, Function<Attempt, Response> work) {
        String paymentId = payments.paymentOf(txId).orElseThrow(() -> Refused.because(ErrorType.PAYMENT_NOT_FOUND));
        return payments.locked(paymentId, payment -> work.apply(payment.attempt(txId)));
    }
}
