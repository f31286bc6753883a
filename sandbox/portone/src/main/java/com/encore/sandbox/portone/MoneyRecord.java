package com.encore.sandbox.portone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Every movement since the sandbox was new, append-only: the other side's books to compare a ledger with. */
public final class MoneyRecord {

    private final List<Movement> movements = new ArrayList<>();
    private final Map<String, Long> netByPayment = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Position, Movement> moneyByTime = new ConcurrentSkipListMap<>();
    private long captured;
    private long cancelled;

    MoneyRecord() {}

    synchronized void add(Movement.Kind kind, Instant at, Attempt attempt, Cancellation cancellation) {
        append(new Movement(
                movements.size() + 1L,
                at,
                kind,
                attempt.request().paymentId(),
                attempt.txId(),
                cancellation.id(),
                cancellation.amount().total(),
                attempt.request().price().currency(),
                attempt.request().channel()));
    }

    synchronized void add(Movement.Kind kind, Instant at, Attempt attempt) {
        append(new Movement(
                movements.size() + 1L,
                at,
                kind,
                attempt.request().paymentId(),
                attempt.txId(),
                null,
                attempt.amount().total(),
                attempt.request().price().currency(),
                attempt.request().channel()));
    }

    private void append(Movement movement) {
        movements.add(movement);
        if (movement.net() != 0) {
            moneyByTime.put(new Position(movement.at(), "%019d".formatted(movement.sequence())), movement);
        }
        netByPayment.merge(movement.paymentId(), movement.net(), Long::sum);
        captured += Math.max(0, movement.net());
        cancelled += Math.max(0, -movement.net());
    }

    public synchronized List<Movement> movements() {
        return List.copyOf(movements);
    }

    /** The lines after a sequence number, oldest first. */
    public synchronized List<Movement> after(long sequence, int most) {
        int from = Math.clamp(sequence, 0, movements.size());
        return List.copyOf(movements.subList(from, Math.min(movements.size(), from + most)));
    }

    Map<Position, Movement> between(Instant from, Instant until, @Nullable Position after, int most) {
        Position start = after == null || after.at().isBefore(from) ? new Position(from, "") : after;
        Map<Position, Movement> slice = new LinkedHashMap<>();
        if (start.at().isBefore(until)) {
            moneyByTime.subMap(start, false, new Position(until, ""), false).entrySet().stream()
                    .limit(most)
                    .forEach(entry -> slice.put(entry.getKey(), entry.getValue()));
        }
        return slice;
    }

    public List<Movement> of(String paymentId) {
        return movements().stream()
                .filter(movement -> movement.paymentId().equals(paymentId))
                .toList();
    }

    /** What the shop keeps of one payment. */
    public long netOf(String paymentId) {
        return netByPayment.getOrDefault(paymentId, 0L);
    }

    public synchronized long capturedTotal() {
        return captured;
    }

    public synchronized long cancelledTotal() {
        return cancelled;
    }

    public synchronized int size() {
        return movements.size();
    }
}
