package com.encore.web.admin.acts;

import com.encore.operations.ActOnRun;
import com.encore.operations.DryRuns;
import com.encore.operations.JobCatalogue;
import com.encore.operations.OperationSettings;
import com.encore.operations.Order;
import com.encore.operations.Outcome;
import com.encore.operations.Preview;
import com.encore.operations.RunAct;
import com.encore.operations.RunToActOn;
import com.encore.operations.RunsToActOn;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what an act will do to a run as it is now, asks why, and does it. */
@Controller
class RunActPage {

    private static final String PAGE = "admin/acts/act";
    private static final String GENTLE = "/admin/runs/{id:\\d+}/{act:stop|abandon|recover|resolve}";
    private static final String MAY_MOVE_MONEY = "/admin/runs/{id:\\d+}/{act:restart}";

    private final RunsToActOn runs;
    private final ActOnRun acting;
    private final JobCatalogue catalogue;
    private final DryRuns dryRuns;
    private final OperationSettings settings;
    private final Told told;

    RunActPage(
            RunsToActOn runs,
            ActOnRun acting,
            JobCatalogue catalogue,
            DryRuns dryRuns,
            OperationSettings settings,
            Told told) {
        this.runs = runs;
        this.acting = acting;
        this.catalogue = catalogue;
        this.dryRuns = dryRuns;
        this.settings = settings;
        this.told = told;
    }

    @GetMapping(GENTLE)
    String ask(@PathVariable long id, @PathVariable String act, Model model) {
        model.addAttribute("form", ActForm.fresh());
        return page(id, act, model);
    }

    @RecentPassword
    @GetMapping(MAY_MOVE_MONEY)
    String askForRestart(@PathVariable long id, @PathVariable String act, Model model) {
        return ask(id, act, model);
    }

    @PostMapping(GENTLE)
    String act(
            @PathVariable long id,
            @PathVariable String act,
            @ModelAttribute("form") ActForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Order order = form.order(admin.id(), faults);
        if (order == null) {
            response.setStatus(FormFaults.STATUS.value());
            return page(id, act, model);
        }
        Outcome outcome = acting.act(read(act), id, order);
        return told.after(outcome, "/admin/runs/" + id, next, locale);
    }

    @RecentPassword
    @PostMapping(MAY_MOVE_MONEY)
    String restart(
            @PathVariable long id,
            @PathVariable String act,
            @ModelAttribute("form") ActForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        return act(id, act, form, faults, admin, model, response, next, locale);
    }

    private String page(long id, String act, Model model) {
        RunToActOn run = runs.one(id);
        RunAct meant = read(act);
        boolean money = catalogue.job(run.job()).movesMoney();
        boolean second = meant == RunAct.RESTART && money && !run.continuesWhatWasWanted();
        model.addAttribute("run", run);
        model.addAttribute("act", meant);
        model.addAttribute("money", money);
        model.addAttribute("second", second);
        model.addAttribute("obstacle", run.obstacle(meant).orElse(null));
        model.addAttribute("lives", meant == RunAct.RECOVER && run.held() && run.proof() == null);
        model.addAttribute("silent", isSilent(run));
        if (meant == RunAct.RESTART) {
            dryRuns.of(run.job(), run.identity())
                    .map(Preview::effects)
                    .ifPresent(effects -> model.addAttribute("effects", EffectLine.of(effects)));
        }
        return PAGE;
    }

    /** For longer than a heartbeat may be late, which is less than it takes to be called dead. */
    private boolean isSilent(RunToActOn run) {
        Long seconds = run.seconds();
        return seconds != null
                && seconds >= settings.beatEvery().multipliedBy(2).toSeconds();
    }

    private static RunAct read(String act) {
        return RunAct.valueOf(act.toUpperCase(Locale.ROOT));
    }
}
