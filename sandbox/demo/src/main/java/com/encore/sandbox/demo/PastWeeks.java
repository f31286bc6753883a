package com.encore.sandbox.demo;

import com.encore.project.RecordProgress;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lives through the weeks day by day: what begins on a day begins at once in many hands, what ends on it ends in the
 * order of time, and at its end its progress is noted as the chore would have.
 */
@Component
@OnLaptops
class PastWeeks {

    private final Backing backing;
    private final SandboxPayer payer;
    private final RecordProgress progress;

    PastWeeks(Backing backing, SandboxPayer payer, RecordProgress progress) {
        this.backing = backing;
        this.payer = payer;
        this.progress = progress;
    }

    /** {@code ends} hears of each midnight, and at last of the end of time. */
    void live(List<Plan> plans, Instant now, Hands hands, Consumer<Instant> ends) {
        Map<LocalDate, List<Plan>> begins =
                plans.stream().collect(Collectors.groupingBy(plan -> Seoul.dateOf(Backing.paidAt(plan))));
        Queue<Backing.Begun> open = new PriorityQueue<>(Comparator.comparing(Backing.Begun::later));
        LocalDate today = Seoul.dateOf(now);
        LocalDate first =
                begins.keySet().stream().min(Comparator.naturalOrder()).orElse(today);
        first.datesUntil(today.plusDays(1)).forEach(day -> {
            begin(begins.getOrDefault(day, List.of()), hands, open);
            Instant midnight = Seoul.startOf(day.plusDays(1));
            end(open, midnight);
            if (day.isBefore(today)) {
                SeedingClock.during(midnight.minusSeconds(1), progress::record);
                ends.accept(midnight);
            }
        });
        end(open, Instant.MAX);
        ends.accept(Instant.MAX);
    }

    private void begin(List<Plan> plans, Hands hands, Queue<Backing.Begun> open) {
        plans.stream().map(Plan::at).min(Comparator.naturalOrder()).ifPresent(payer::itIs);
        List<Callable<Backing.Begun>> work = plans.stream()
                .map(plan -> (Callable<Backing.Begun>) () -> backing.begin(plan))
                .toList();
        hands.all(work).stream().filter(begun -> begun.plan().later() != null).forEach(open::add);
    }

    private void end(Queue<Backing.Begun> open, Instant before) {
        while (!open.isEmpty() && open.element().later().isBefore(before)) {
            backing.end(open.remove());
        }
    }
}
