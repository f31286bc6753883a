package com.encore.web.admin.acts;

import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.acts.StartRun;
import com.encore.approval.AskForRun;
import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobDescription;
import com.encore.preview.DryRuns;
import com.encore.preview.Preview;
import com.encore.web.admin.OrderDesk;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds what a run is to be about, shows what it would do, and starts it or asks a second person for it. */
@Controller
@RecentPassword
class StartPage {

    private static final String PAGE = "admin/acts/start";
    private static final String WORLD_CHANGED = "refusal.world-changed";

    private final JobCatalogue catalogue;
    private final Subjects subjects;
    private final DryRuns dryRuns;
    private final StartRun starting;
    private final AskForRun asking;
    private final OrderDesk desk;

    StartPage(
            JobCatalogue catalogue,
            Subjects subjects,
            DryRuns dryRuns,
            StartRun starting,
            AskForRun asking,
            OrderDesk desk) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.dryRuns = dryRuns;
        this.starting = starting;
        this.asking = asking;
        this.desk = desk;
    }

    /**
     * @param about what somebody typed
     * @param of what it was found to be
     * @param seen what was shown before, when the world has changed since
     */
    @GetMapping("/admin/jobs/{job}/start")
    String show(
            @PathVariable String job,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String seen,
            Model model) {
        JobDescription description = catalogue.job(job);
        Subjects.Found found = about.isBlank()
                ? new Subjects.Found(of.isBlank() ? List.of() : List.of(Identity.parse(of)), null)
                : subjects.read(description.identity(), about);
        show(description, about, found, model);
        Identity only = found.only();
        if (only != null && only.kind() == description.identity()) {
            Preview preview = dryRuns.of(job, only).orElse(null);
            model.addAttribute(
                    "form",
                    ActForm.about(
                            only.text(),
                            preview == null ? "" : preview.hash(),
                            preview == null ? "" : preview.figures()));
            show(only, preview, seen, model);
        }
        return PAGE;
    }

    @PostMapping("/admin/jobs/{job}/start")
    String start(
            @PathVariable String job,
            @ModelAttribute("form") ActForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            RedirectAttributes next) {
        JobDescription description = catalogue.job(job);
        Identity identity = Identity.parse(form.about());
        if (identity.kind() != description.identity()) {
            throw new Identity.Malformed(form.about());
        }
        return desk.take(form, faults, admin)
                .map(order -> start(description, identity, form, order, next))
                .orElseGet(() -> {
                    show(description, "", new Subjects.Found(List.of(identity), null), model);
                    show(identity, dryRuns.of(job, identity).orElse(null), form.figures(), model);
                    return PAGE;
                });
    }

    private String start(JobDescription job, Identity identity, ActForm form, Order order, RedirectAttributes next) {
        String page = "/admin/jobs/" + job.name();
        Outcome outcome = job.movesMoney()
                ? asking.ask(job.name(), identity, form.hash(), order)
                : starting.start(job.name(), identity, form.hash(), order);
        if (outcome.key().equals(WORLD_CHANGED)) {
            next.addAttribute("of", identity.text());
            next.addAttribute("seen", form.figures());
            return desk.answer(outcome, page + "/start");
        }
        boolean asked = outcome.done() && job.movesMoney();
        return desk.answer(outcome, asked ? "/admin/approvals/" + outcome.detail() : page);
    }

    private static void show(JobDescription job, String typed, Subjects.Found found, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("typed", typed);
        model.addAttribute("fault", found.fault());
        model.addAttribute("choices", found.only() == null ? found.identities() : List.of());
    }

    private static void show(Identity identity, @Nullable Preview preview, String seen, Model model) {
        model.addAttribute("identity", identity);
        model.addAttribute("preview", preview);
        if (preview != null) {
            List<EffectLine> lines = EffectLine.compared(preview.effects(), Preview.read(seen));
            boolean changed = !seen.isBlank() && lines.stream().anyMatch(EffectLine::differs);
            model.addAttribute("changed", changed);
            model.addAttribute("effects", changed ? lines : EffectLine.of(preview.effects()));
        }
    }
}
