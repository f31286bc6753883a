package com.encore.web.artist.settlement;

import com.encore.pledge.ProjectBackers;
import com.encore.pledge.ProjectBackers.Backer;
import com.encore.project.ArtistProjects;
import com.encore.project.ProjectState;
import com.encore.project.ProjectView;
import com.encore.web.piece.Crumb;
import com.encore.web.project.Slug;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who backs a project of one's own and what they ordered; once it has succeeded, by name and to take along. */
@Controller
class BackersPage {

    private static final int PAGE = 50;

    private final ArtistProjects projects;
    private final ProjectBackers backers;
    private final BackersFile file;
    private final MessageSource messages;

    BackersPage(ArtistProjects projects, ProjectBackers backers, BackersFile file, MessageSource messages) {
        this.projects = projects;
        this.backers = backers;
        this.file = file;
        this.messages = messages;
    }

    @GetMapping("/artist/projects/" + Slug.IN_PATH + "/backers")
    String list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long after,
            @CurrentMember SignedIn artist,
            Model model,
            Locale locale) {
        ProjectView project = projects.dashboard(artist.id(), slug).project();
        List<Backer> read = backers.after(artist.id(), project.id(), after, PAGE + 1);
        List<Backer> page = read.subList(0, Math.min(PAGE, read.size()));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(messages.getMessage("artist.projects", null, locale), "/artist/projects"),
                        new Crumb(project.title(), "/artist/projects/" + project.slug())));
        model.addAttribute("project", project);
        model.addAttribute("succeeded", project.state() == ProjectState.SUCCEEDED);
        model.addAttribute("backers", page);
        model.addAttribute(
                "more",
                read.size() <= PAGE
                        ? null
                        : "/artist/projects/" + project.slug() + "/backers?after="
                                + page.getLast().id());
        return "artist/settlements/backers";
    }

    /** Straight into the answer, so that a hundred thousand backers take no more memory than a slice of them. */
    @RecentPassword
    @GetMapping("/artist/projects/" + Slug.IN_PATH + "/backers.csv")
    void download(
            @PathVariable String slug, @CurrentMember SignedIn artist, HttpServletResponse response, Locale locale)
            throws IOException {
        ProjectView project = projects.dashboard(artist.id(), slug).project();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("backers-" + project.slug() + ".csv")
                        .build()
                        .toString());
        file.write(artist.id(), project.id(), locale, response.getOutputStream());
    }
}
