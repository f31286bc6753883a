package com.encore.sandbox.portone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a payer's browser does, by plain HTTP. */
final class Browser implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Browser(PortOneSandbox sandbox) {
        this.base = sandbox.apiBase();
    }

    static ObjectNode params(String paymentId, long total) {
        return Json.object()
                .put("storeId", PortOneSandbox.LAPTOP_STORE_ID)
                .put("channelKey", "channel-card")
                .put("payMethod", "CARD")
                .put("paymentId", paymentId)
                .put("orderName", "앙코르 <라이브> 후원")
                .put("totalAmount", total)
                .put("currency", "CURRENCY_KRW")
                .put("redirectUrl", "http://127.0.0.1:9/return?from=sandbox");
    }

    /** What the browser SDK's script does first. */
    JsonNode request(JsonNode params) throws IOException, InterruptedException {
        return Json.read(send(HttpRequest.newBuilder(URI.create(base + "/pay/requests"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(params.toString())))
                .body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    HttpResponse<String> press(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }
}
