package com.encore.web.hall;

import com.encore.project.ProjectPage;
import com.encore.project.ProjectState;
import com.encore.project.ProjectView;
import com.encore.web.project.Slug;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The figures of a project as they change, for those who keep its page open. */
@Controller
class LivePage {

    private final ProjectPage projects;
    private final LiveHub hub;

    LivePage(ProjectPage projects, LiveHub hub) {
        this.projects = projects;
        this.hub = hub;
    }

    @GetMapping(path = "/projects/" + Slug.IN_PATH + "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(@PathVariable String slug) {
        ProjectView project = projects.of(slug);
        if (project.state() != ProjectState.FUNDING) {
            // the one answer after which a browser does not come back to ask again
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // proxies would collect the stream into pages
                .header("X-Accel-Buffering", "no")
                .body(hub.watch(project.id()));
    }
}
