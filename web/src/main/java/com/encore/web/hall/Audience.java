package com.encore.web.hall;

import com.encore.counter.CountView;
import com.encore.project.ProjectId;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Counts who looks at a project's page: people who see it, not machines that ask for its head or fetch it in advance. */
@Component
class Audience {

    private final VisitorOfTheDay visitors;
    private final CountView views;

    Audience(VisitorOfTheDay visitors, CountView views) {
        this.visitors = visitors;
        this.views = views;
    }

    void sees(ProjectId project, @Nullable SignedIn member, HttpServletRequest request, HttpServletResponse response) {
        if (HttpMethod.GET.matches(request.getMethod()) && !isInAdvance(request)) {
            views.count(project, visitors.of(member, request, response));
        }
    }

    private static boolean isInAdvance(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return purpose != null && purpose.startsWith("prefetch");
    }
}
