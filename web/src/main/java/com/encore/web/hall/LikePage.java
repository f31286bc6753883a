package com.encore.web.hall;

import com.encore.counter.InterestOf;
import com.encore.counter.LikeProject;
import com.encore.project.ProjectPage;
import com.encore.project.ProjectView;
import com.encore.web.project.Slug;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Liking a project. What is sent is what is wanted, not a change, so that pressing twice wants the same twice. */
@Controller
class LikePage {

    private static final String PATH = "/projects/" + Slug.IN_PATH + "/like";

    private final ProjectPage projects;
    private final LikeProject likes;
    private final InterestOf interest;

    LikePage(ProjectPage projects, LikeProject likes, InterestOf interest) {
        this.projects = projects;
        this.likes = likes;
        this.interest = interest;
    }

    /** Where a visitor is sent who wants to like: to sign in first, and from there to the page again. */
    @GetMapping(PATH)
    String back(@PathVariable String slug) {
        return toProject(slug);
    }

    @PostMapping(PATH)
    String like(@PathVariable String slug, @RequestParam boolean wanted, @CurrentMember SignedIn member) {
        put(projects.of(slug), wanted, member);
        return toProject(slug);
    }

    @PostMapping(path = PATH, headers = "HX-Request=true")
    String likeInPlace(
            @PathVariable String slug, @RequestParam boolean wanted, @CurrentMember SignedIn member, Model model) {
        ProjectView project = projects.of(slug);
        put(project, wanted, member);
        model.addAttribute("project", project);
        model.addAttribute("interest", interest.of(project.id(), member.id()));
        return "hall/like :: press";
    }

    private void put(ProjectView project, boolean wanted, SignedIn member) {
        if (wanted) {
            likes.like(member.id(), project.id());
        } else {
            likes.unlike(member.id(), project.id());
        }
    }

    private static String toProject(String slug) {
        return "redirect:/projects/" + slug + "#interest";
    }
}
