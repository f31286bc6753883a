package com.encore.watch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Posts to the address that is set. Follows nobody elsewhere, and repeats no address: it is the secret itself. */
@Component
class HttpAlertHook implements AlertHook {

    private final WatchSettings settings;
    private final HttpClient client;

    HttpAlertHook(WatchSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void post(String json) throws NotHeard {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Objects.requireNonNull(settings.webhook())))
                .timeout(settings.patience())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // the client's own limit ends with the head of an answer, not with its last byte
            int status = answer.get(settings.patience().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            if (status / 100 != 2) {
                throw new NotHeard("answered " + status);
            }
        } catch (ExecutionException unheard) {
            throw new NotHeard(
                    unheard.getCause() == null
                            ? "nothing"
                            : unheard.getCause().getClass().getSimpleName());
        } catch (TimeoutException slow) {
            throw new NotHeard("HttpTimeoutException");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotHeard("this node was told to stop");
        } finally {
            answer.cancel(true);
        }
    }
}
