package com.encore.sandbox.portone;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All payments, changed only by events, each under the lock of its own payment. */
final class Payments {

    private final Map<String, Payment> byId = new ConcurrentHashMap<>();
    private final Map<String, Payment> byTransaction = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Position, Payment> byCreation = new ConcurrentSkipListMap<>();
    private final MoneyRecord record = new MoneyRecord();
    private final Journal journal;

    Payments(Journal journal) {
        this.journal = journal;
        journal.replay(this::apply);
    }

    /** The caller holds the payment's lock. */
    void happen(Event event) {
        journal.append(event);
        apply(event);
    }

    private void apply(Event event) {
        Payment payment = byId.computeIfAbsent(event.paymentId(), Payment::new);
        payment.apply(event);
        switch (event) {
            case Event.Opened e -> index(payment, e);
            case Event.Paid e -> record.add(kindOf(payment.attempt(e.txId())), e.at(), payment.attempt(e.txId()));
            case Event.AccountIssued e -> record.add(Movement.Kind.ACCOUNT_ISSUED, e.at(), payment.attempt(e.txId()));
            case Event.CancelSucceeded e -> {
                Attempt attempt = payment.shownOrThrow();
                record.add(
                        Movement.Kind.CANCELLED,
                        e.at(),
                        attempt,
                        attempt.cancellation(e.cancellationId()).orElseThrow());
            }
            default -> {}
        }
    }

    private void index(Payment payment, Event.Opened opened) {
        byTransaction.put(opened.txId(), payment);
        if (payment.attempts().size() == 1) {
            byCreation.put(new Position(opened.at(), payment.id()), payment);
        }
    }

    private static Movement.Kind kindOf(Attempt attempt) {
        return attempt.account() == null ? Movement.Kind.CAPTURED : Movement.Kind.DEPOSITED;
    }

    /** Runs work under the lock of a payment that some shop has at least announced. */
    <T> T locked(String paymentId, Function<Payment, T> work) {
        Payment payment = byId.get(paymentId);
        if (payment == null) {
            throw Refused.because(ErrorType.PAYMENT_NOT_FOUND);
        }
        return payment.locked(() -> work.apply(payment));
    }

    <T> T lockedOrNew(String paymentId, Function<Payment, T> work) {
        Payment payment = byId.computeIfAbsent(paymentId, Payment::new);
        return payment.locked(() -> work.apply(payment));
    }

    Optional<String> paymentOf(String txId) {
        return Optional.ofNullable(byTransaction.get(txId)).map(Payment::id);
    }

    /** In the order of creation, from after a position on. */
    Stream<Map.Entry<Position, Payment>> created(Instant from, Instant until, @Nullable Position after) {
        Position start = after == null || after.at().isBefore(from) ? new Position(from, "") : after;
        if (!start.at().isBefore(until)) {
            return Stream.empty();
        }
        return byCreation.subMap(start, false, new Position(until, ""), false).entrySet().stream();
    }

    Stream<Payment> latest() {
        return byCreation.descendingMap().values().stream();
    }

    Stream<Payment> all() {
        return byId.values().stream();
    }

    int size() {
        return byCreation.size();
    }

    MoneyRecord record() {
        return record;
    }

    void close() {
        journal.close();
    }
}
