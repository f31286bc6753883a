package com.encore.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Marks partitions that take more than twice as long as the one in the middle, and long enough to matter. */
final class Stragglers {

    private static final int FEWEST = 3;
    private static final int TIMES = 2;
    private static final Duration WORTH_SAYING = Duration.ofSeconds(5);

    private Stragglers() {}

    static List<StepLine> marked(List<StepLine> steps) {
        Map<String, List<Duration>> times = steps.stream()
                .filter(step -> step.partition() != null && step.startedAt() != null)
                .collect(
                        Collectors.groupingBy(StepLine::step, Collectors.mapping(StepLine::took, Collectors.toList())));
        return steps.stream()
                .map(step -> isStraggler(step, times.getOrDefault(step.step(), List.of())) ? step.asStraggler() : step)
                .toList();
    }

    private static boolean isStraggler(StepLine step, List<Duration> all) {
        if (step.partition() == null || all.size() < FEWEST) {
            return false;
        }
        Duration middle = all.stream().sorted().toList().get((all.size() - 1) / 2);
        return step.took().compareTo(WORTH_SAYING) > 0 && step.took().compareTo(middle.multipliedBy(TIMES)) > 0;
    }
}
