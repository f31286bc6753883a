package com.encore.web.hall;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page. Keeps only the latest figures, so that a slow connection skips some and delays nobody. */
final class Watcher {

    private final SseEmitter emitter;
    private final Executor threads;
    private final AtomicReference<@Nullable LiveFigures> latest = new AtomicReference<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    Watcher(SseEmitter emitter, Executor threads) {
        this.emitter = emitter;
        this.threads = threads;
    }

    void show(LiveFigures figures) {
        latest.set(figures);
        write();
    }

    /** A comment every so often tells the proxies between that the connection is alive, and us when it is not. */
    void beat() {
        if (writing.compareAndSet(false, true)) {
            threads.execute(() -> {
                send(SseEmitter.event().comment(""));
                writing.set(false);
                write();
            });
        }
    }

    void end() {
        emitter.complete();
    }

    private void write() {
        if (latest.get() != null && writing.compareAndSet(false, true)) {
            threads.execute(this::drain);
        }
    }

    private void drain() {
        LiveFigures figures = latest.getAndSet(null);
        if (figures != null) {
            send(SseEmitter.event().name("figures").data(figures, MediaType.APPLICATION_JSON));
        }
        writing.set(false);
        // figures that came while these were being written
        write();
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            // the page was closed, which is how every watching ends
            emitter.completeWithError(gone);
        }
    }
}
