package com.encore.sandbox.demo;

import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lives through the weeks day by day: what begins on a day begins at once in many hands, what ends on it ends in the
 * order of time.
 */
@Component
@OnLaptops
class PastWeeks {

    private final Backing backing;
    private final SandboxPayer payer;

    PastWeeks(Backing backing, SandboxPayer payer) {
        this.backing = backing;
        this.payer = payer;
    }

    void live(List<Plan> plans, Hands hands) {
        Map<LocalDate, List<Plan>> days = plans.stream()
                .collect(Collectors.groupingBy(plan -> Seoul.dateOf(plan.at()), TreeMap::new, Collectors.toList()));
        Queue<Backing.Begun> open = new PriorityQueue<>(Comparator.comparing(Backing.Begun::later));
        days.forEach((day, begins) -> {
            end(open, Seoul.startOf(day));
            payer.itIs(
                    begins.stream().map(Plan::at).min(Comparator.naturalOrder()).orElseThrow());
            hands
                    .all(begins.stream()
                            .map(plan -> (Callable<Backing.Begun>) () -> backing.begin(plan))
                            .toList())
                    .stream()
                    .filter(begun -> begun.plan().later() != null)
                    .forEach(open::add);
        });
        end(open, Instant.MAX);
    }

    private void end(Queue<Backing.Begun> open, Instant before) {
        while (!open.isEmpty() && open.element().later().isBefore(before)) {
            backing.end(open.remove());
        }
    }
}
