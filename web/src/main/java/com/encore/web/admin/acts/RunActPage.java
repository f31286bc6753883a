package com.encore.web.admin.acts;

import com.encore.acts.ActOnRun;
import com.encore.acts.RunAct;
import com.encore.acts.RunToActOn;
import com.encore.acts.RunsToActOn;
import com.encore.operations.JobCatalogue;
import com.encore.operations.OperationSettings;
import com.encore.preview.DryRuns;
import com.encore.preview.Preview;
import com.encore.web.admin.OrderDesk;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

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
    private final OrderDesk desk;

    RunActPage(
            RunsToActOn runs,
            ActOnRun acting,
            JobCatalogue catalogue,
            DryRuns dryRuns,
            OperationSettings settings,
            OrderDesk desk) {
        this.runs = runs;
        this.acting = acting;
        this.catalogue = catalogue;
        this.dryRuns = dryRuns;
        this.settings = settings;
        this.desk = desk;
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
            Model model) {
        return desk.take(form, faults, admin)
                .map(order -> desk.answer(acting.act(read(act), id, order), "/admin/runs/" + id))
                .orElseGet(() -> page(id, act, model));
    }

    @RecentPassword
    @PostMapping(MAY_MOVE_MONEY)
    String restart(
            @PathVariable long id,
            @PathVariable String act,
            @ModelAttribute("form") ActForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model) {
        return act(id, act, form, faults, admin, model);
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
