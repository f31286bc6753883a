package com.encore.counter;

import com.encore.project.ProjectId;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Somebody looks at a project. Returns at once; what Redis cannot take is lost and nobody is told. */
@Component
public class CountView {

    private final Views views;
    private final Reach reach;
    private final OffThread offThread;
    private final Clock clock;

    CountView(Views views, Reach reach, OffThread offThread, Clock clock) {
        this.views = views;
        this.reach = reach;
        this.offThread = offThread;
        this.clock = clock;
    }

    public void count(ProjectId project, Visitor visitor) {
        LocalDate today = Seoul.dateOf(clock.instant());
        offThread.run(() -> reach.ask("views are not counted", () -> views.count(project, visitor, today)));
    }
}
