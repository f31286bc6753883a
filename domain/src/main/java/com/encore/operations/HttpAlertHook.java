package com.encore.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
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
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new NotHeard("answered " + status);
            }
        } catch (IOException unheard) {
            throw new NotHeard(unheard.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotHeard("this node was told to stop");
        }
    }
}
