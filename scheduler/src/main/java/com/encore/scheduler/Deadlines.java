package com.encore.scheduler;

import com.encore.batch.project.DueDeadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whoever hears the bell of one deadline first helps to decide whatever is due, and only then launches what follows.
 * What this does not get to, the run of each project decides.
 */
@Component
class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final DueDeadlines due;
    private final Decisions decisions;

    Deadlines(DueDeadlines due, Decisions decisions) {
        this.due = due;
        this.decisions = decisions;
    }

    void decideAll() {
        try {
            while (decisions.barred().isEmpty() && due.decideNext()) {}
        } catch (RuntimeException failed) {
            LOG.warn("a deadline could not be decided at its bell; its run does it", failed);
        }
    }
}
