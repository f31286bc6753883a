package com.encore.reports.export;

import com.encore.export.ControlTotal;
import java.util.ArrayList;
import java.util.List;

/** Counts what goes into a file where it goes in, so that nothing lost on the way there is counted. */
final class Tally {

    private final List<Column> columns;
    private final long[] sums;
    private long rows;

    Tally(List<Column> columns) {
        this.columns = columns;
        this.sums = new long[columns.size()];
    }

    void add(int column, long amount) {
        sums[column] = Math.addExact(sums[column], amount);
    }

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    long sum(int column) {
        return sums[column];
    }

    List<ControlTotal> totals() {
        List<ControlTotal> totals = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            Column column = columns.get(i);
            if (column.totalled()) {
                totals.add(
                        new ControlTotal(column.title().korean(), column.title().english(), sums[i]));
            }
        }
        return totals;
    }
}
