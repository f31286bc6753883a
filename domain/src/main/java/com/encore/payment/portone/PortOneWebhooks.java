package com.encore.payment.portone;

import com.encore.payment.PortOneSettings;
import com.encore.payment.WebhookReader;
import io.portone.sdk.server.errors.WebhookVerificationException;
import io.portone.sdk.server.webhook.Webhook;
import io.portone.sdk.server.webhook.WebhookTransaction;
import io.portone.sdk.server.webhook.WebhookVerifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the provider's signature over the raw body. */
@Component
class PortOneWebhooks implements WebhookReader {

    private final WebhookVerifier verifier;

    PortOneWebhooks(PortOneSettings settings) {
        this.verifier = new WebhookVerifier(settings.webhookSecret());
    }

    @Override
    public News read(String body, @Nullable String id, @Nullable String signature, @Nullable String timestamp) {
        if (id == null || signature == null || timestamp == null) {
            return new News.Forged("unsigned");
        }
        try {
            Webhook webhook = verifier.verify(body, id, signature, timestamp);
            String type = webhook.getClass().getSimpleName();
            return webhook instanceof WebhookTransaction about
                    ? new News.AboutPayment(id, type, about.getData().getPaymentId())
                    : new News.Irrelevant(id, type);
        } catch (WebhookVerificationException | IllegalArgumentException forged) {
            // a valid signature over a malformed body is an IllegalArgumentException
            return new News.Forged(forged.getClass().getSimpleName());
        }
    }
}
