package com.encore.bench;

import com.encore.bench.HttpConnection.Answer;
import com.encore.project.RewardId;
import com.encore.sandbox.portone.Payer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in fan with a browser: one connection, one session, forms sent back as they were shown. */
final class Buyer implements AutoCloseable {

    static final String PASSWORD = "bench-only-password";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" autocomplete=\"off\" value=\"([^\"]+)\"");
    private static final Pattern PAYMENT = Pattern.compile("paymentId&quot;:&quot;([^&]+)&quot;");

    private final HttpConnection connection;
    private final Payer payer;
    private final String fixed;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Buyer(int port, int number, Payer payer) throws IOException {
        this.connection = new HttpConnection(port);
        this.payer = payer;
        // each from an address of their own, as sign-ins are counted by address
        this.fixed = "Accept: text/html\r\nAccept-Language: ko\r\nX-Forwarded-For: 198.51.%d.%d\r\n"
                .formatted(100 + number / 250, 1 + number % 250);
    }

    void signIn(String email) throws IOException {
        Answer login = expect(200, kept(connection.get("/login", headers())));
        String form = "_csrf=" + found(CSRF, login) + "&email=" + encoded(email) + "&password=" + PASSWORD;
        expect(303, kept(connection.post("/login", headers(), form)));
    }

    /** Buys one after the other until there is nothing left. */
    void buyAll(String slug, RewardId reward, Steps steps) throws IOException {
        while (buy("/projects/" + slug, reward, steps)) {}
    }

    private boolean buy(String project, RewardId reward, Steps steps) throws IOException {
        long start = System.nanoTime();
        expect(200, get(project, steps));
        long at = steps.took(Step.PAGE, start);
        Answer form = expect(200, get(project + "/pledge?reward=" + reward.value(), steps));
        at = steps.took(Step.FORM, at);
        Answer held = post(
                project + "/pledge",
                "_csrf=" + found(CSRF, form) + "&key=" + found(KEY, form) + "&donation=" + "&quantities%5B"
                        + reward.value() + "%5D=1",
                steps);
        if (held.status() == 409) {
            steps.comeTooLate();
            return false;
        }
        expect(303, held);
        at = steps.took(Step.HOLD, at);
        String checkout = path(held);
        Answer methods = expect(200, get(checkout, steps));
        at = steps.took(Step.CHECKOUT, at);
        Answer handOver = expect(200, post(checkout, "_csrf=" + found(CSRF, methods) + "&method=CARD", steps));
        at = steps.took(Step.METHOD, at);
        String payment = found(PAYMENT, handOver);
        payer.approve(payment);
        at = steps.took(Step.PAY, at);
        Answer back = expect(303, get("/payments/return?paymentId=" + payment, steps));
        if (!back.header("location").endsWith("?paid")) {
            throw new IOException("not confirmed: " + back.header("location"));
        }
        at = steps.took(Step.RETURN, at);
        steps.took(Step.ALL, start);
        steps.confirm();
        expect(200, get(path(back), steps));
        steps.took(Step.THANKS, at);
        return true;
    }

    private Answer get(String path, Steps steps) throws IOException {
        steps.request();
        return kept(connection.get(path, headers()));
    }

    private Answer post(String path, String form, Steps steps) throws IOException {
        steps.request();
        return kept(connection.post(path, headers(), form));
    }

    private static Answer expect(int status, Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("expected " + status + ", got " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private static String path(Answer redirect) {
        return redirect.header("location").replaceFirst("^http://[^/]+", "");
    }

    private Answer kept(Answer answer) {
        for (String cookie : answer.headers("set-cookie")) {
            String pair = cookie.replaceFirst(";.*", "");
            cookies.put(pair.substring(0, pair.indexOf('=')), pair);
        }
        return answer;
    }

    private String headers() {
        return cookies.isEmpty() ? fixed : fixed + "Cookie: " + String.join("; ", cookies.values()) + "\r\n";
    }

    private static String found(Pattern what, Answer where) throws IOException {
        Matcher matcher = what.matcher(where.text());
        if (!matcher.find()) {
            throw new IOException("no " + what + " in " + where.text());
        }
        return matcher.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
