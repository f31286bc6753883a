package com.encore.web.hall;

import com.encore.project.LiveTotals;
import com.encore.project.ProjectState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is pushed to a page: numbers only, because the page has the words. */
record LiveFigures(ProjectState state, long raised, long goal, int backers, long percent, List<Left> rewards) {

    record Left(long id, @Nullable Integer left) {}

    static LiveFigures of(LiveTotals.Live live) {
        return new LiveFigures(
                live.state(),
                live.totals().raised().amount(),
                live.totals().goal().amount(),
                live.totals().backers(),
                live.totals().percent(),
                live.rewards().stream()
                        .map(each -> new Left(each.reward().value(), each.left()))
                        .toList());
    }
}
