package com.encore.web.hall;

import com.encore.project.LiveTotals;
import com.encore.project.ProjectId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Keeps this node's open pages up to date. News of a project is gathered for a quarter of a second, then read once for
 * everybody who watches it.
 */
@Component
class LiveHub implements SmartLifecycle, DisposableBean {

    private static final Duration GATHERING = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final LiveTotals totals;
    private final Executor threads = new VirtualThreadTaskExecutor("live-");
    private final Map<ProjectId, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Set<ProjectId> gathering = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;
    private @Nullable ScheduledFuture<?> beating;
    private volatile boolean running;

    LiveHub(LiveTotals totals) {
        this.totals = totals;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-timer").factory());
    }

    SseEmitter watch(ProjectId project) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Watcher watcher = new Watcher(emitter, threads);
        emitter.onCompletion(() -> leave(project, watcher));
        emitter.onTimeout(emitter::complete);
        watchers.compute(project, (id, others) -> {
            Set<Watcher> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(watcher);
            return all;
        });
        // read after joining, so that nothing is missed between the two
        totals.of(project).map(LiveFigures::of).ifPresent(watcher::show);
        return emitter;
    }

    void changed(ProjectId project) {
        if (watchers.containsKey(project) && gathering.add(project)) {
            var _ = timer.schedule(
                    () -> threads.execute(() -> push(project)), GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void push(ProjectId project) {
        // before reading: news that comes from now on asks for another read
        gathering.remove(project);
        totals.of(project)
                .map(LiveFigures::of)
                .ifPresent(figures -> watchers.getOrDefault(project, Set.of()).forEach(each -> each.show(figures)));
    }

    private void leave(ProjectId project, Watcher watcher) {
        watchers.computeIfPresent(project, (id, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }

    private void beat() {
        watchers.values().forEach(all -> all.forEach(Watcher::beat));
    }

    @Override
    public void start() {
        running = true;
        beating = timer.scheduleWithFixedDelay(
                this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the open pages first, as the server waits for them before it stops; they come back to another node. */
    @Override
    public void stop() {
        running = false;
        if (beating != null) {
            beating.cancel(false);
        }
        watchers.values().forEach(all -> all.forEach(Watcher::end));
    }

    /** Only now: what was stopped may be started again, and a timer that was shut down may not. */
    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
