package com.encore.web.admin.console;

import com.encore.console.StepLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step in two runs; null where a run has none of it. Partitions count as their step. */
public record StepPair(
        String name, @Nullable StepLine here, @Nullable StepLine there) {

    static List<StepPair> of(List<StepLine> here, List<StepLine> there) {
        Map<String, StepLine> ours = whole(here);
        Map<String, StepLine> theirs = whole(there);
        List<String> names = new ArrayList<>(ours.keySet());
        theirs.keySet().stream().filter(name -> !ours.containsKey(name)).forEach(names::add);
        return names.stream()
                .map(name -> new StepPair(name, ours.get(name), theirs.get(name)))
                .toList();
    }

    /** How much longer it took here; null where there is nothing to compare. */
    public @Nullable Duration longer() {
        return here == null || there == null ? null : here.took().minus(there.took());
    }

    private static Map<String, StepLine> whole(List<StepLine> steps) {
        Map<String, StepLine> whole = new LinkedHashMap<>();
        steps.stream().filter(step -> step.partition() == null).forEach(step -> whole.put(step.step(), step));
        return whole;
    }
}
