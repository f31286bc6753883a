package com.encore.web.admin.acts;

import com.encore.acts.CatchUp;
import com.encore.acts.CatchUpProgress;
import com.encore.acts.MissedPeriods;
import com.encore.operations.JobCatalogue;
import com.encore.web.admin.OrderDesk;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lists the days a job missed and has them caught up in order. */
@Controller
class CatchUpPage {

    private static final String PAGE = "admin/acts/catch-up";
    private static final String PATH = "/admin/jobs/{job}/catch-up";

    private final JobCatalogue catalogue;
    private final MissedPeriods missed;
    private final CatchUpProgress progress;
    private final CatchUp catchUp;
    private final OrderDesk desk;

    CatchUpPage(
            JobCatalogue catalogue, MissedPeriods missed, CatchUpProgress progress, CatchUp catchUp, OrderDesk desk) {
        this.catalogue = catalogue;
        this.missed = missed;
        this.progress = progress;
        this.catchUp = catchUp;
        this.desk = desk;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String job, Model model) {
        model.addAttribute("form", ActForm.fresh());
        return page(job, model);
    }

    @PostMapping(PATH)
    String begin(
            @PathVariable String job,
            @ModelAttribute("form") ActForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model) {
        return desk.take(form, faults, admin)
                .map(order -> desk.answer(catchUp.all(job, order), "/admin/jobs/" + job + "/catch-up"))
                .orElseGet(() -> page(job, model));
    }

    private String page(String job, Model model) {
        model.addAttribute("job", catalogue.job(job));
        model.addAttribute("missed", missed.of(job));
        model.addAttribute("progress", progress.of(job).orElse(null));
        return PAGE;
    }
}
