package com.encore.sandbox.portone;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells the shop, later and in no promised order, what happened to a payment. */
final class Webhooks {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(4),
            Duration.ofMinutes(16),
            Duration.ofMinutes(64),
            Duration.ofMinutes(256));

    private final Payments payments;
    private final WebhookSender sender;
    private final Outbox outbox;
    private final String storeId;
    private final int speed;
    private final SandboxClock clock;
    private final Map<String, Webhook> heldBack = new ConcurrentHashMap<>();
    private final Faults faults;
    private volatile @Nullable URI url;

    Webhooks(
            Payments payments,
            WebhookSender sender,
            Outbox outbox,
            Faults faults,
            SandboxClock clock,
            PortOneSandbox.Settings settings) {
        this.payments = payments;
        this.clock = clock;
        this.sender = sender;
        this.outbox = outbox;
        this.faults = faults;
        this.storeId = settings.storeId();
        this.speed = settings.webhookSpeed();
        this.url = settings.webhookUrl();
    }

    void sendTo(@Nullable URI newUrl) {
        url = newUrl;
    }

    /** The caller holds the payment's lock, so the message is recorded with what it tells of. */
    void announce(
            Payment payment, Attempt attempt, String type, @Nullable String cancellationId, @Nullable String trigger) {
        for (URI target : targets(attempt)) {
            String id = "msg_" + Ids.next();
            payments.happen(new Event.WebhookPrepared(
                    payment.id(),
                    attempt.updatedAt(),
                    id,
                    target,
                    type,
                    attempt.txId(),
                    cancellationId,
                    attempt.status(),
                    trigger));
            dispatch(payment.webhook(id).orElseThrow());
        }
    }

    private List<URI> targets(Attempt attempt) {
        if (!attempt.request().ways().noticeUrls().isEmpty()) {
            return attempt.request().ways().noticeUrls();
        }
        URI configured = url;
        return configured == null ? List.of() : List.of(configured);
    }

    private void dispatch(Webhook webhook) {
        String paymentId = webhook.message().paymentId();
        Optional<Fault.OnWebhook> fault = faults.strike(Fault.OnWebhook.class, Operation.WEBHOOK, paymentId);
        if (fault.isEmpty()) {
            deliverThen(webhook, heldBack.remove(paymentId));
            return;
        }
        switch (fault.get()) {
            case Fault.LostWebhook lost ->
                payments.happen(new Event.WebhookLost(
                        paymentId, webhook.message().at(), webhook.message().webhookId()));
            case Fault.LateWebhook late -> outbox.after(late.delay(), () -> deliver(webhook));
            case Fault.ReorderedWebhook reordered -> holdBack(paymentId, webhook);
            case Fault.DuplicateWebhook duplicate -> {
                for (int copy = 0; copy <= duplicate.copies(); copy++) {
                    outbox.now(() -> deliver(webhook));
                }
            }
        }
    }

    private void deliverThen(Webhook webhook, @Nullable Webhook held) {
        outbox.now(() -> {
            deliver(webhook);
            if (held != null) {
                deliver(held);
            }
        });
    }

    private void holdBack(String paymentId, Webhook webhook) {
        Webhook earlier = heldBack.put(paymentId, webhook);
        if (earlier != null) {
            outbox.now(() -> deliver(earlier));
        }
    }

    void letGoWhatIsHeldBack() {
        heldBack.keySet().forEach(paymentId -> {
            Webhook held = heldBack.remove(paymentId);
            if (held != null) {
                outbox.now(() -> deliver(held));
            }
        });
    }

    /** Goes on with what an earlier run of the sandbox still owed. */
    void resume() {
        payments.all()
                .forEach(payment -> payment.locked(() -> {
                    payment.webhooks().stream()
                            .filter(Webhook::owed)
                            .forEach(webhook -> outbox.after(waitBefore(webhook), () -> deliver(webhook)));
                    return payment;
                }));
    }

    private void deliver(Webhook webhook) throws InterruptedException {
        int code = post(webhook, false);
        if (code >= 200 && code < 300 || outbox.isClosed()) {
            return;
        }
        payments.locked(webhook.message().paymentId(), payment -> {
            if (webhook.owed()) {
                Duration wait = waitBefore(webhook);
                log.info(
                        "A webhook to {} got {}; the next try is in {}",
                        webhook.message().url(),
                        code,
                        wait);
                outbox.after(wait, () -> deliver(webhook));
            }
            return payment;
        });
    }

    private int post(Webhook webhook, boolean manual) throws InterruptedException {
        Event.WebhookPrepared message = webhook.message();
        int code = sender.send(message.webhookId(), message.url(), body(message));
        if (outbox.isClosed()) {
            // The journal is closed too; the next run goes on with this webhook.
            return code;
        }
        return payments.locked(message.paymentId(), payment -> {
            payments.happen(
                    new Event.WebhookTried(message.paymentId(), clock.now(), message.webhookId(), code, manual));
            return code;
        });
    }

    /** Sends at once and waits, as the API does; without an id the latest message goes again. */
    Webhook resend(String paymentId, @Nullable String webhookId) throws InterruptedException {
        Webhook webhook = payments.locked(paymentId, payment -> {
            payment.shownOrThrow();
            List<Webhook> all = payment.webhooks();
            Optional<Webhook> chosen = webhookId != null
                    ? payment.webhook(webhookId)
                    : all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
            return chosen.orElseThrow(() -> Refused.because(ErrorType.WEBHOOK_NOT_FOUND));
        });
        post(webhook, true);
        return webhook;
    }

    private Duration waitBefore(Webhook webhook) {
        if (webhook.tries() == 0) {
            return Duration.ZERO;
        }
        long base = WAITS.get(Math.min(webhook.tries(), WAITS.size()) - 1).toNanos() / speed;
        return Duration.ofNanos(base + ThreadLocalRandom.current().nextLong(base / 10 + 1));
    }

    /** The same bytes on every try: the signature differs only by its time. */
    String body(Event.WebhookPrepared message) {
        var data = Json.object()
                .put("storeId", storeId)
                .put("paymentId", message.paymentId())
                .put("transactionId", message.txId());
        if (message.cancellationId() != null) {
            data.put("cancellationId", message.cancellationId());
        }
        return Json.object()
                .put("type", message.type())
                .put("timestamp", message.at().toString())
                .<ObjectNode>set("data", data)
                .toString();
    }
}
