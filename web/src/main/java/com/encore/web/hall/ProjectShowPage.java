package com.encore.web.hall;

import com.encore.counter.InterestOf;
import com.encore.project.DeadlineMoves;
import com.encore.project.Glance;
import com.encore.project.ProjectPage;
import com.encore.project.ProjectView;
import com.encore.web.project.Slug;
import com.encore.web.project.Story;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A project as everybody sees it. Strangers all see the same page, so it is printed once for them and again when
 * anything has changed, or after a second, because it tells the time.
 */
@Controller
class ProjectShowPage {

    private static final String PAGE = "hall/project";
    private static final Duration TELLS_THE_TIME = Duration.ofSeconds(1);

    private final ProjectPage projects;
    private final DeadlineMoves deadlines;
    private final PrintedPages pages;
    private final Press press;
    private final InterestOf interest;
    private final Audience audience;
    private final Clock clock;

    ProjectShowPage(
            ProjectPage projects,
            DeadlineMoves deadlines,
            PrintedPages pages,
            Press press,
            InterestOf interest,
            Audience audience,
            Clock clock) {
        this.projects = projects;
        this.deadlines = deadlines;
        this.pages = pages;
        this.press = press;
        this.interest = interest;
        this.audience = audience;
        this.clock = clock;
    }

    @GetMapping("/projects/" + Slug.IN_PATH)
    @Nullable
    String show(
            @PathVariable String slug,
            @CurrentMember @Nullable SignedIn member,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Glance glance = projects.glance(slug);
        audience.sees(glance.id(), member, request, response);
        if (member != null || !isStranger(model, request)) {
            model.addAllAttributes(words(glance, member));
            return PAGE;
        }
        Printed page = pages.page(locale, glance, clock.instant(), () -> print(glance, locale, request, response));
        send(page, locale, request, response);
        return null;
    }

    /** With a session comes what the last action did, and a query may ask for another language. */
    private static boolean isStranger(Model model, HttpServletRequest request) {
        return model.asMap().isEmpty() && request.getQueryString() == null && request.getSession(false) == null;
    }

    private Printed print(Glance glance, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        byte[] body = press.print(PAGE, words(glance, null), locale, request, response)
                .getBytes(StandardCharsets.UTF_8);
        return new Printed(glance, until(glance, now), '"' + DigestUtils.md5DigestAsHex(body) + '"', body);
    }

    /** Never beyond the deadline, when a page must stop offering what is over. */
    private static Instant until(Glance glance, Instant now) {
        Instant soon = now.plus(TELLS_THE_TIME);
        Instant closes = glance.closesAt();
        return closes != null && closes.isAfter(now) && closes.isBefore(soon) ? closes : soon;
    }

    private static void send(Printed page, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // kept by the browser alone, and shown again only after asking whether it still holds
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
        if (new ServletWebRequest(request, response).checkNotModified(page.tag())) {
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setLocale(locale);
        response.setContentLength(page.body().length);
        response.getOutputStream().write(page.body());
    }

    private Map<String, Object> words(Glance glance, @Nullable SignedIn member) {
        ProjectView project = projects.of(glance);
        Map<String, Object> words = new HashMap<>();
        words.put("project", project);
        words.put("deadlines", deadlines.of(project.id()));
        words.put("story", Story.of(project.story()));
        words.put("interest", interest.of(glance.id(), member == null ? null : member.id()));
        words.put("known", member != null);
        return words;
    }
}
