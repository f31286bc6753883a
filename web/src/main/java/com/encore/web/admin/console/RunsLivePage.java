package com.encore.web.admin.console;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Says when the console's pages are no longer what they were. */
@Controller
class RunsLivePage {

    private final ConsoleHub hub;

    RunsLivePage(ConsoleHub hub) {
        this.hub = hub;
    }

    @GetMapping(path = "/admin/jobs/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // proxies would collect the stream into pages
                .header("X-Accel-Buffering", "no")
                .body(hub.watch());
    }
}
