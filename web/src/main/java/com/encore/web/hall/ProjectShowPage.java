package com.encore.web.hall;

import com.encore.project.ProjectPage;
import com.encore.project.ProjectView;
import com.encore.web.project.Slug;
import com.encore.web.project.Story;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A project as everybody sees it. */
@Controller
class ProjectShowPage {

    private final ProjectPage projects;

    ProjectShowPage(ProjectPage projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/" + Slug.IN_PATH)
    String show(@PathVariable String slug, Model model) {
        ProjectView project = projects.of(slug);
        model.addAttribute("project", project);
        model.addAttribute("story", Story.of(project.story()));
        return "hall/project";
    }
}
