package com.encore.reports.statement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/** What the columns of a long sheet add up to, and the formulas that add them up, over all the sheets it took. */
record Sums(List<Area> areas, Map<String, Sum> byKey) {

    /** The rows of one sheet. */
    record Area(String sheet, int first, int last) {

        String of(int column) {
            return SheetNames.quoted(sheet) + "!"
                    + new CellRangeAddress(first, last, column, column).formatAsString(null, true);
        }
    }

    /** One column. */
    record Sum(int column, long comesTo) {}

    long of(String key) {
        return sum(key).comesTo();
    }

    String formula(String key) {
        return added("SUM", sum(key).column());
    }

    String counted(int column) {
        return added("COUNT", column);
    }

    private Sum sum(String key) {
        Sum sum = byKey.get(key);
        if (sum == null) {
            throw new IllegalArgumentException("nothing is added up as " + key);
        }
        return sum;
    }

    private String added(String function, int column) {
        return function + areas.stream().map(area -> area.of(column)).collect(Collectors.joining(",", "(", ")"));
    }
}
