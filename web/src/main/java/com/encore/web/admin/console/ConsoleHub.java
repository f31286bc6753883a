package com.encore.web.admin.console;

import com.encore.console.RunsNow;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells this node's open console pages that something has changed. Runs are written by other nodes, so the database is
 * asked, once every two seconds for all pages of this node, and not at all while none is open. Only a fingerprint goes
 * out: a page that has another one asks for itself again, so that it is right after any pause.
 */
@Component
class ConsoleHub implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleHub.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int BEAT_AFTER = 7;

    private final RunsNow runs;
    private final VirtualThreadTaskExecutor threads = new VirtualThreadTaskExecutor("console-");
    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;
    private @Nullable ScheduledFuture<?> looking;
    private volatile boolean running;
    private String last = "";
    private int silent;

    ConsoleHub(RunsNow runs) {
        this.runs = runs;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("console-timer").factory());
    }

    SseEmitter watch() {
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        page.onCompletion(() -> pages.remove(page));
        page.onTimeout(page::complete);
        pages.add(page);
        // read after joining, so that nothing is missed between the two
        send(page, seen(runs.fingerprint()));
        return page;
    }

    private synchronized void look() {
        if (pages.isEmpty()) {
            return;
        }
        try {
            String now = runs.fingerprint();
            if (!now.equals(last)) {
                last = now;
                silent = 0;
                pages.forEach(page -> threads.execute(() -> send(page, seen(now))));
            } else if (++silent >= BEAT_AFTER) {
                silent = 0;
                pages.forEach(page ->
                        threads.execute(() -> send(page, SseEmitter.event().comment(""))));
            }
        } catch (RuntimeException unread) {
            LOG.warn("could not see what runs; open console pages hear of it in {}", LOOK, unread);
        }
    }

    private static SseEmitter.SseEventBuilder seen(String fingerprint) {
        return SseEmitter.event().name("seen").data(fingerprint);
    }

    private static void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException gone) {
            // the page was closed, which is how every watching ends
            page.completeWithError(gone);
        }
    }

    @Override
    public void start() {
        running = true;
        looking = timer.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the open pages first, as the server waits for them before it stops; they come back to another node. */
    @Override
    public void stop() {
        running = false;
        if (looking != null) {
            looking.cancel(false);
        }
        pages.forEach(SseEmitter::complete);
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
