package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who speaks HTTP and keeps the application's one cookie. */
final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final URI home;
    private final int number = NUMBERS.incrementAndGet();
    private String cookie;

    /** The cookie of a session, or nothing. */
    Visitor(String home, String cookie) {
        this.home = URI.create(home);
        this.cookie = cookie;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts the form with that action as it was shown, with what was typed on top. */
    Answer submit(Answer shown, String action, Map<String, String> typed) {
        Map<String, String> fields = shown.fields(action);
        fields.putAll(typed);
        return post(action, fields);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html")
                .header("Accept-Language", "ko")
                // so that nobody is slowed down for what others did
                .header("X-Forwarded-For", "192.0.2." + number % 250);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("encore="))
                    .forEach(set -> cookie = set.split(";", 2)[0]);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Answer(int status, String location, String body) {

        Document page() {
            return Jsoup.parse(body);
        }

        /** What a person reads. */
        String text() {
            return page().select("main").text();
        }

        Map<String, String> fields(String action) {
            Element form = page().select("form").stream()
                    .filter(each -> each.attr("action").equals(action))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form to " + action + " on: " + text()));
            Map<String, String> fields = new LinkedHashMap<>();
            for (Element control : form.select("input[name], select[name], textarea[name]")) {
                boolean choice = control.attr("type").equals("checkbox")
                        || control.attr("type").equals("radio");
                if (!choice || control.hasAttr("checked")) {
                    Element chosen = control.selectFirst("option[selected]");
                    fields.put(control.attr("name"), chosen == null ? control.val() : chosen.attr("value"));
                }
            }
            return fields;
        }

        /** The words rather than the markup, for whoever reads why a test failed. */
        @Override
        public String toString() {
            return "%d %s %.200s".formatted(status, location, text());
        }

        String pledge() {
            assertThat(status).as(() -> text()).isEqualTo(303);
            return location.replaceAll(".*/(P[0-9A-Z]{13}).*", "$1");
        }

        /** The payment the browser is told to hand over. */
        String payment() {
            String request = page().select("#handover").attr("data-request");
            assertThat(request).as(() -> status + " " + text()).contains("\"paymentId\":\"");
            return request.replaceAll(".*\"paymentId\":\"([^\"]+)\".*", "$1");
        }
    }
}
