package com.encore.scheduler;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the bells of a node ring while it may decide, and silences them while it may not. Quartz does not start by
 * itself, so that none rings before this node has compared its clock.
 */
@Component
class Bells implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);

    private final Scheduler scheduler;
    private final ThisNode node;
    private final Decisions decisions;
    private boolean listening;
    private boolean ringing;

    Bells(Scheduler scheduler, ThisNode node, Decisions decisions) {
        this.scheduler = scheduler;
        this.node = node;
        this.decisions = decisions;
    }

    @Override
    public synchronized void start() {
        listening = node.runsJobs();
        follow();
    }

    /** Looks again whether this node may decide. */
    synchronized void follow() {
        boolean mayRing = listening && decisions.barred().isEmpty();
        if (mayRing == ringing) {
            return;
        }
        try {
            if (mayRing) {
                scheduler.start();
            } else {
                scheduler.standby();
            }
        } catch (SchedulerException failed) {
            throw new IllegalStateException("could not change whether bells ring", failed);
        }
        ringing = mayRing;
        LOG.info("bells on this node {}", mayRing ? "ring" : "are silent");
    }

    @Override
    public synchronized void stop() {
        listening = false;
        follow();
    }

    @Override
    public synchronized boolean isRunning() {
        return listening;
    }
}
