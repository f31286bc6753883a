package com.encore.web.admin.acts;

import com.encore.acts.CatchUp;
import com.encore.acts.CatchUpProgress;
import com.encore.acts.MissedPeriods;
import com.encore.acts.Order;
import com.encore.operations.JobCatalogue;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
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

/** Lists the days a job missed and has them caught up in order. */
@Controller
class CatchUpPage {

    private static final String PAGE = "admin/acts/catch-up";
    private static final String PATH = "/admin/jobs/{job}/catch-up";

    private final JobCatalogue catalogue;
    private final MissedPeriods missed;
    private final CatchUpProgress progress;
    private final CatchUp catchUp;
    private final Told told;

    CatchUpPage(JobCatalogue catalogue, MissedPeriods missed, CatchUpProgress progress, CatchUp catchUp, Told told) {
        this.catalogue = catalogue;
        this.missed = missed;
        this.progress = progress;
        this.catchUp = catchUp;
        this.told = told;
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
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Order order = form.order(admin.id(), faults);
        if (order == null) {
            response.setStatus(FormFaults.STATUS.value());
            return page(job, model);
        }
        return told.after(catchUp.all(job, order), "/admin/jobs/" + job + "/catch-up", next, locale);
    }

    private String page(String job, Model model) {
        model.addAttribute("job", catalogue.job(job));
        model.addAttribute("missed", missed.of(job));
        model.addAttribute("progress", progress.of(job).orElse(null));
        return PAGE;
    }
}
