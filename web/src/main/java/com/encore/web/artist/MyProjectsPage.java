package com.encore.web.artist;

import com.encore.project.ArtistProjects;
import com.encore.project.PageKey;
import com.encore.project.ProjectId;
import com.encore.project.StartDraft;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An artist's projects with where each stands and what comes next. */
@Controller
class MyProjectsPage {

    private static final int PAGE = 20;

    private final ArtistProjects projects;
    private final StartDraft startDraft;

    MyProjectsPage(ArtistProjects projects, StartDraft startDraft) {
        this.projects = projects;
        this.startDraft = startDraft;
    }

    @GetMapping("/artist/projects")
    String list(@CurrentMember SignedIn artist, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", projects.of(artist.id(), PageKey.parse(after).orElse(null), PAGE));
        return "artist/projects";
    }

    @PostMapping("/artist/projects")
    String start(@CurrentMember SignedIn artist) {
        ProjectId draft = startDraft.start(artist.id());
        return "redirect:" + WizardPart.STORY.href(draft);
    }
}
