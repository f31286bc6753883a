package com.encore.scheduler;

import com.encore.batch.Draining;
import com.encore.batch.Slots;
import com.encore.operations.OperationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A node that is told to stop puts its runs down at their next chunk, for others to take up. */
@Component
class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Draining draining;
    private final Slots slots;
    private final RunThreads threads;
    private final Reconciler reconciler;
    private final OperationSettings settings;
    private volatile boolean running;

    Drain(Draining draining, Slots slots, RunThreads threads, Reconciler reconciler, OperationSettings settings) {
        this.draining = draining;
        this.slots = slots;
        this.threads = threads;
        this.reconciler = reconciler;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        draining.begin();
        slots.letAllIn();
        try {
            if (!threads.awaitAll(settings.drain())) {
                reconciler.endMine("its node was told to stop and did not wait for it any longer");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            LOG.warn("hurried out before the runs were put down; others will notice");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the bells, which stop first, and before pages and connections. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 100;
    }
}
