package com.encore.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs, the newest first, and where the pages on either side begin. */
public record RunPage(
        List<RunLine> rows,
        @Nullable RunPlace newer,
        @Nullable RunPlace older) {

    /** @param read the ids found, one more than a page has if there are more that way */
    static List<Long> shown(List<Long> read, @Nullable RunPlace at, int size) {
        List<Long> page = read.subList(0, Math.min(size, read.size()));
        return at != null && !at.older() ? page.reversed() : page;
    }

    static RunPage of(List<RunLine> rows, @Nullable RunPlace at, boolean moreThatWay) {
        if (rows.isEmpty()) {
            return new RunPage(List.of(), null, null);
        }
        boolean backwards = at != null && !at.older();
        boolean isNewer = backwards ? moreThatWay : at != null;
        boolean isOlder = backwards || moreThatWay;
        return new RunPage(
                List.copyOf(rows),
                isNewer ? RunPlace.newerThan(rows.getFirst().id()) : null,
                isOlder ? RunPlace.olderThan(rows.getLast().id()) : null);
    }
}
