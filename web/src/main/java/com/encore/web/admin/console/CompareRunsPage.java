package com.encore.web.admin.console;

import com.encore.console.RunFile;
import com.encore.console.RunLine;
import com.encore.console.RunSteps;
import com.encore.console.RunSubjects;
import com.encore.web.piece.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two runs of one job beside each other; the other is the last that was completed before, unless it is named. */
@Controller
class CompareRunsPage {

    private final RunFile file;
    private final RunSteps steps;
    private final RunSubjects subjects;
    private final RunWords words;

    CompareRunsPage(RunFile file, RunSteps steps, RunSubjects subjects, RunWords words) {
        this.file = file;
        this.steps = steps;
        this.subjects = subjects;
        this.words = words;
    }

    @GetMapping("/admin/runs/{id:[0-9]{1,18}}/compare")
    String compare(
            @PathVariable long id, @RequestParam(name = "with", required = false) @Nullable Long with, Model model) {
        RunLine run = file.line(id);
        RunLine other = with == null ? file.comparableTo(run).orElse(null) : file.line(with);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.say("console.runs"), "/admin/runs"),
                        new Crumb(words.say("console.run.number", String.valueOf(id)), "/admin/runs/" + id)));
        model.addAttribute("run", run);
        boolean comparable = other != null && other.job().equals(run.job()) && other.id() != id;
        model.addAttribute("other", comparable ? other : null);
        if (other != null && comparable) {
            model.addAttribute("subjects", subjects.of(List.of(run.identity(), other.identity())));
            model.addAttribute("steps", StepPair.of(steps.of(run.execution()), steps.of(other.execution())));
        }
        return "admin/console/compare";
    }
}
