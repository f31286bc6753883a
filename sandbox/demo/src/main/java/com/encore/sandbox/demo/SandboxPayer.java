package com.encore.sandbox.demo;

import com.encore.payment.Checkout;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PortOneSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The fans' hands at the PortOne sandbox. Over HTTP, because another node of this laptop may have started it. */
@Component
@OnLaptops
final class SandboxPayer {

    private static final String IDENTITY = "encore-portone-sandbox";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json;
    private final URI sandbox;
    private final String webhookUrl;

    SandboxPayer(
            JsonMapper json,
            PortOneSettings settings,
            @Value("${encore.public-url:http://localhost:8080}") String publicUrl) {
        this.json = json;
        this.sandbox = URI.create(settings.apiBase() + "/sandbox/");
        this.webhookUrl = publicUrl + "/webhooks/portone";
    }

    /** False where a shop talks to the real provider, which knows nothing of sandboxes. */
    boolean isThere() {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(sandbox.resolve("health")).GET());
        return answer.statusCode() == 200 && answer.body().contains(IDENTITY);
    }

    void approve(Checkout checkout, String payer, Instant at) {
        pay(checkout.payment(), "approve", asked(checkout, payer, at));
    }

    void decline(Checkout checkout, String payer) {
        pay(checkout.payment(), "decline", asked(checkout, payer, null));
    }

    void issueAccount(Checkout checkout, String payer, Instant at) {
        pay(checkout.payment(), "issue-account", asked(checkout, payer, at));
    }

    void deposit(PaymentNumber payment, Instant at) {
        pay(payment, "deposit", Map.of("paidAt", at.toString()));
    }

    /** From now on the sandbox's list of what moved tells this about a payment. */
    void misreport(PaymentNumber payment, String what) {
        pay(payment, "misreport", Map.of("what", what));
    }

    void tellTheTruth(PaymentNumber payment) {
        pay(payment, "misreport", Map.of());
    }

    /** What the sandbox stamps by itself happens then. */
    void itIs(Instant then) {
        post("clock", Map.of("now", then.toString()));
    }

    /** News of weeks ago would only be asked about twice. */
    void tellNobody() {
        post("webhook-url", Map.of());
    }

    void backToNormal() {
        post("clock", Map.of());
        post("webhook-url", Map.of("url", webhookUrl));
    }

    private static Map<String, Object> asked(Checkout checkout, String payer, @Nullable Instant at) {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "totalAmount", checkout.total().amount(),
                "channelKey", checkout.channelKey(),
                "orderName", checkout.orderName(),
                "customerName", payer));
        if (at != null) {
            asked.put("paidAt", at.toString());
        }
        return asked;
    }

    private void pay(PaymentNumber payment, String how, Map<String, ?> body) {
        post("payments/" + payment.value() + "/" + how, body);
    }

    private void post(String path, Map<String, ?> body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(sandbox.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the PortOne sandbox refuses " + path + ": " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException("the PortOne sandbox does not answer at " + sandbox, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while paying at the PortOne sandbox", stopped);
        }
    }
}
