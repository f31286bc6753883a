package com.encore.scheduler;

import com.encore.operations.Beat;
import com.encore.operations.Leave;
import com.encore.operations.OperationSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says that this node lives, and looks after what dead ones left. On threads of its own and not by Quartz, because a
 * trigger the dead node had taken would come back only after Quartz itself has missed that node.
 */
@Component
class Pulse implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final ThisNode node;
    private final LifeLock life;
    private final Beat beat;
    private final Leave leave;
    private final Decisions decisions;
    private final Bells bells;
    private final Reconciler reconciler;
    private final RunThreads runs;
    private final Duration every;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    Pulse(
            ThisNode node,
            LifeLock life,
            Beat beat,
            Leave leave,
            Decisions decisions,
            Bells bells,
            Reconciler reconciler,
            RunThreads runs,
            OperationSettings settings) {
        this.node = node;
        this.life = life;
        this.beat = beat;
        this.leave = leave;
        this.decisions = decisions;
        this.bells = bells;
        this.reconciler = reconciler;
        this.runs = runs;
        this.every = settings.beatEvery();
    }

    @Override
    public void start() {
        beat();
        threads.add(repeat("pulse", this::beat));
        if (node.runsJobs()) {
            threads.add(repeat("look-around", this::lookAround));
        }
    }

    private Thread repeat(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                while (true) {
                    Thread.sleep(every);
                    work.run();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
        try {
            leave.leave(node.id());
            life.letGo();
        } catch (RuntimeException | SQLException unheard) {
            LOG.warn("could not take leave; the others will notice by themselves", unheard);
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Before whatever needs to know whether this node may decide, and after everything that still does. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void beat() {
        try {
            life.hold();
            Beat.Standing standing = beat.beat(node.id(), node.name(), node.roles(), node.version());
            decisions.learned(standing);
            bells.follow();
        } catch (RuntimeException | SQLException unheard) {
            LOG.error("this node could not say that it lives", unheard);
        }
    }

    private void lookAround() {
        try {
            runs.callOffWhoIsToldToStop();
            if (decisions.barred().isEmpty()) {
                reconciler.lookAround();
            }
        } catch (RuntimeException failed) {
            LOG.error("could not look after what other nodes left; the next look is in {}", every, failed);
        }
    }
}
