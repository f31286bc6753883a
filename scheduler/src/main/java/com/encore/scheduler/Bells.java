package com.encore.scheduler;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Silences the bells of a node that may not decide, and lets them ring again when it may. */
@Component
class Bells {

    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);

    private final Scheduler scheduler;
    private final ThisNode node;
    private boolean silenced;

    Bells(Scheduler scheduler, ThisNode node) {
        this.scheduler = scheduler;
        this.node = node;
    }

    synchronized void ringOnlyIf(boolean mayDecide) {
        if (!node.runsJobs() || mayDecide != silenced) {
            return;
        }
        try {
            if (mayDecide) {
                scheduler.start();
            } else if (scheduler.isStarted()) {
                scheduler.standby();
            } else {
                return;
            }
            silenced = !mayDecide;
            LOG.warn("bells on this node {}", silenced ? "are silenced" : "ring again");
        } catch (SchedulerException failed) {
            throw new IllegalStateException("could not change whether bells ring", failed);
        }
    }
}
