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
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
    private final Told told;

    StartPage(
            JobCatalogue catalogue,
            Subjects subjects,
            DryRuns dryRuns,
            StartRun starting,
            AskForRun asking,
            Told told) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.dryRuns = dryRuns;
        this.starting = starting;
        this.asking = asking;
        this.told = told;
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
        model.addAttribute("job", description);
        model.addAttribute("typed", about);
        model.addAttribute("fault", found.fault());
        model.addAttribute("choices", found.only() == null ? found.identities() : List.of());
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
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        JobDescription description = catalogue.job(job);
        Identity identity = Identity.parse(form.about());
        if (identity.kind() != description.identity()) {
            throw new Identity.Malformed(form.about());
        }
        Order order = form.order(admin.id(), faults);
        if (order == null) {
            response.setStatus(FormFaults.STATUS.value());
            model.addAttribute("job", description);
            model.addAttribute("typed", "");
            model.addAttribute("fault", null);
            model.addAttribute("choices", List.of());
            show(identity, dryRuns.of(job, identity).orElse(null), form.figures(), model);
            return PAGE;
        }
        Outcome outcome = description.movesMoney()
                ? asking.ask(job, identity, form.hash(), order)
                : starting.start(job, identity, form.hash(), order);
        if (outcome.key().equals(WORLD_CHANGED)) {
            next.addAttribute("of", identity.text());
            next.addAttribute("seen", form.figures());
            return told.after(outcome, "/admin/jobs/" + job + "/start", next, locale);
        }
        boolean asked = outcome.done() && description.movesMoney();
        return told.after(outcome, asked ? "/admin/approvals/" + outcome.detail() : "/admin/jobs/" + job, next, locale);
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
