package com.encore.sandbox.portone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts one signed message and reports the status code, 0 if there was none. */
final class WebhookSender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 64;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    // Receivers compare the signed time with their host's clock, so a sandbox clock turned back must not sign.
    private final Clock hostClock = Clock.systemUTC();
    private final WebhookSigner signer;

    WebhookSender(WebhookSigner signer) {
        this.signer = signer;
    }

    int send(String id, URI url, String body) throws InterruptedException {
        long epochSecond = hostClock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(epochSecond))
                .header("webhook-signature", signer.sign(id, epochSecond, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        places.acquire();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            log.debug("Webhook {} did not reach {}; the retry table decides what follows", id, url, e);
            return 0;
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
