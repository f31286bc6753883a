package com.encore.web.admin.console;

import com.encore.console.RunDetail;
import com.encore.console.RunFile;
import com.encore.console.RunLine;
import com.encore.console.RunOwner;
import com.encore.console.RunOwners;
import com.encore.console.RunPaces;
import com.encore.console.RunSteps;
import com.encore.console.RunSubjects;
import com.encore.console.RunTroubles;
import com.encore.console.RunsNow;
import com.encore.console.StepLine;
import com.encore.operations.JobCatalogue;
import com.encore.web.piece.Crumb;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One run: where it stands and why, step by step, who has it, and what it could not do. */
@Controller
class RunFilePage {

    private static final int MOST_TROUBLES = 50;

    private final RunFile file;
    private final RunSteps steps;
    private final RunPaces paces;
    private final RunOwners owners;
    private final RunSubjects subjects;
    private final RunTroubles troubles;
    private final RunsNow now;
    private final RunMoments moments;
    private final RunWords words;
    private final JobCatalogue catalogue;

    RunFilePage(
            RunFile file,
            RunSteps steps,
            RunPaces paces,
            RunOwners owners,
            RunSubjects subjects,
            RunTroubles troubles,
            RunsNow now,
            RunMoments moments,
            RunWords words,
            JobCatalogue catalogue) {
        this.file = file;
        this.steps = steps;
        this.paces = paces;
        this.owners = owners;
        this.subjects = subjects;
        this.troubles = troubles;
        this.now = now;
        this.moments = moments;
        this.words = words;
        this.catalogue = catalogue;
    }

    @GetMapping("/admin/runs/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, Model model, Locale locale) {
        model.addAttribute("seen", now.fingerprint());
        RunDetail detail = file.of(id);
        RunLine run = detail.run();
        List<StepLine> all = steps.of(run.execution());
        List<RunTroubles.Calls> calls = troubles.calls(id);
        model.addAttribute("crumbs", above(run, locale));
        model.addAttribute("detail", detail);
        model.addAttribute("run", run);
        model.addAttribute("subject", subjects.of(run.identity()));
        model.addAttribute("steps", all);
        model.addAttribute("progress", paces.of(run).orElse(null));
        model.addAttribute("owner", owners.of(run.node()).orElse(null));
        model.addAttribute("life", owners.of(run.node()).map(RunOwner::life).orElse(null));
        model.addAttribute("calls", calls);
        model.addAttribute("troubles", troubles.refunds(run, MOST_TROUBLES));
        model.addAttribute("moments", moments.of(detail, all, calls, locale));
        model.addAttribute("twin", file.comparableTo(run).orElse(null));
        return "admin/console/run";
    }

    /** A job that is no longer there has no page. */
    private List<Crumb> above(RunLine run, Locale locale) {
        return Stream.concat(
                        Stream.of(new Crumb(words.say("console.runs"), "/admin/runs")),
                        catalogue.jobs().stream()
                                .filter(job -> job.name().equals(run.job()))
                                .map(job -> new Crumb(job.title(locale), "/admin/jobs/" + job.name())))
                .toList();
    }
}
