package com.encore.web.finance.settlement;

import com.encore.settlement.LineEntries;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementLine;
import com.encore.settlement.SettlementLines;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of a settlement a page at a time, each with the way into the books. */
@Component
class LinesShown {

    private static final int PAGE = 50;

    private final SettlementLines lines;
    private final LineEntries entries;

    LinesShown(SettlementLines lines, LineEntries entries) {
        this.lines = lines;
        this.entries = entries;
    }

    /** The next page begins after this number, or there is none. */
    record Page(List<LineShown> lines, @Nullable Integer next) {}

    Page after(SettlementId settlement, int first) {
        List<SettlementLine> read = lines.after(settlement, first, PAGE + 1);
        if (read.isEmpty()) {
            return new Page(List.of(), null);
        }
        List<SettlementLine> shown = read.subList(0, Math.min(PAGE, read.size()));
        int last = shown.getLast().no();
        Map<Integer, Long> found = entries.of(settlement, first, last);
        return new Page(
                shown.stream()
                        .map(line -> new LineShown(line, found.get(line.no())))
                        .toList(),
                read.size() > PAGE ? last : null);
    }
}
