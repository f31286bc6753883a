package com.encore.sandbox.portone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Recognises a sandbox that another node of this laptop has started. */
final class RunningSandbox {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private RunningSandbox() {}

    static boolean at(int port) {
        if (port == 0) {
            return false;
        }
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sandbox/health"))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(health, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains(SandboxApi.IDENTITY);
        } catch (IOException e) {
            // Nobody there, or nobody who speaks HTTP; binding the port will tell which.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
