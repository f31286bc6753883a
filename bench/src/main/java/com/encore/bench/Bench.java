package com.encore.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks it is given the names of, or all, and prints what they measured. */
public final class Bench {

    private static final String MARKDOWN = "--markdown";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(Arrays.asList(arguments));
        boolean markdown = names.remove(MARKDOWN);
        Map<String, Scenario> scenarios = scenarios();
        if (!scenarios.keySet().containsAll(names)) {
            System.err.println("Benchmarks are " + scenarios.keySet() + ", each may be named; " + MARKDOWN
                    + " prints Markdown. Not known: " + names);
            System.exit(2);
        }
        boolean right = true;
        try (Workbench bench = Workbench.open()) {
            for (Map.Entry<String, Scenario> scenario : scenarios.entrySet()) {
                if (names.isEmpty() || names.contains(scenario.getKey())) {
                    Findings findings = scenario.getValue().run(bench, Effort.FULL);
                    System.out.println(findings.text(markdown));
                    right &= findings.right();
                }
            }
        }
        System.exit(right ? 0 : 1);
    }

    private static Map<String, Scenario> scenarios() {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("hold", new HoldBench());
        scenarios.put("pledge", new PledgeBench());
        scenarios.put("page", new ProjectPageBench());
        scenarios.put("refund", new RefundBench());
        scenarios.put("closing-night", new ClosingNightBench());
        scenarios.put("fold", new FoldBench());
        scenarios.put("settle", new SettleBench());
        scenarios.put("statement", new StatementBench());
        scenarios.put("export", new ExportBench());
        scenarios.put("console", new ConsoleBench());
        scenarios.put("soak", new SoakBench());
        return scenarios;
    }
}
