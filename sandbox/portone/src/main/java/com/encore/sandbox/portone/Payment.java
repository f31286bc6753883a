package com.encore.sandbox.portone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One payment id: any number of attempts, at most one of which ever captures money. */
final class Payment {

    private final String id;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Attempt> attempts = new ArrayList<>(1);
    private final List<Webhook> webhooks = new ArrayList<>(1);
    private Event.@Nullable PreRegistered preRegistered;

    Payment(String id) {
        this.id = id;
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void apply(Event event) {
        switch (event) {
            case Event.PreRegistered e -> preRegistered = e;
            case Event.Opened e -> attempts.add(new Attempt(e));
            case Event.LeftPending e -> attempt(e.txId()).leavePending(e.at());
            case Event.Paid e -> attempt(e.txId()).pay(e);
            case Event.Failed e -> attempt(e.txId()).fail(e);
            case Event.AccountIssued e -> attempt(e.txId()).issue(e);
            case Event.CancelRequested e -> shownOrThrow().requestCancel(e);
            case Event.CancelSucceeded e -> shownOrThrow().finishCancel(e);
            case Event.CancelFailed e -> shownOrThrow().failCancel(e);
            case Event.WebhookPrepared e -> webhooks.add(new Webhook(e));
            case Event.WebhookTried e -> webhook(e.webhookId()).ifPresent(webhook -> webhook.tried(e));
            case Event.WebhookLost e -> webhook(e.webhookId()).ifPresent(Webhook::lose);
        }
    }

    /** The attempt that captured or awaits money, else the latest; none if only pre-registered. */
    Optional<Attempt> shown() {
        return attempts.stream()
                .filter(attempt -> attempt.status().captured())
                .findFirst()
                .or(this::waiting)
                .or(() -> attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast()));
    }

    private Optional<Attempt> waiting() {
        return attempts.stream()
                .filter(attempt ->
                        attempt.status() == Status.VIRTUAL_ACCOUNT_ISSUED || attempt.status() == Status.PAY_PENDING)
                .findFirst();
    }

    Attempt shownOrThrow() {
        return shown().orElseThrow(() -> Refused.because(ErrorType.PAYMENT_NOT_FOUND));
    }

    Attempt attempt(String txId) {
        return attempts.stream()
                .filter(attempt -> attempt.txId().equals(txId))
                .findFirst()
                .orElseThrow(() -> Refused.because(ErrorType.PAYMENT_NOT_FOUND));
    }

    boolean captured() {
        return attempts.stream().anyMatch(attempt -> attempt.status().captured());
    }

    boolean awaitingMoney() {
        return waiting().isPresent();
    }

    Optional<Webhook> webhook(String webhookId) {
        return webhooks.stream()
                .filter(webhook -> webhook.message().webhookId().equals(webhookId))
                .findFirst();
    }

    String id() {
        return id;
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Webhook> webhooks() {
        return List.copyOf(webhooks);
    }

    Event.@Nullable PreRegistered preRegistered() {
        return preRegistered;
    }
}
