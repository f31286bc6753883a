package com.encore.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provider that cancels whatever it is asked to, remembers nothing, and runs in a process of its own: what grows
 * beside it is ours.
 */
final class QuickProvider implements AutoCloseable {

    private static final Pattern AMOUNT = Pattern.compile("\"amount\":(\\d+)");

    private final Process process;
    private final String apiBase;

    private QuickProvider(Process process, String apiBase) {
        this.process = process;
        this.apiBase = apiBase;
    }

    static QuickProvider start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuickProvider.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.US_ASCII);
        String port = said.readLine();
        if (port == null) {
            throw new IOException("the quick provider did not start");
        }
        return new QuickProvider(process, "http://127.0.0.1:" + port);
    }

    String apiBase() {
        return apiBase;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Ends with whoever started it, whose end of the pipe closes then. */
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/payments/", QuickProvider::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        System.out.println(server.getAddress().getPort());
        System.out.flush();
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher amount = AMOUNT.matcher(asked);
            byte[] answer = (amount.find() ? done(amount.group(1)) : "{\"type\":\"PAYMENT_NOT_FOUND\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String done(String amount) {
        return """
                {"cancellation":{"status":"SUCCEEDED","id":"%s","totalAmount":%s,"taxFreeAmount":0,"vatAmount":0,\
                "reason":"as asked","requestedAt":"%3$s","cancelledAt":"%3$s"}}""".formatted(UUID.randomUUID(), amount, Instant.now());
    }
}
