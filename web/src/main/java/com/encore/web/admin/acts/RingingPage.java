package com.encore.web.admin.acts;

import com.encore.acts.ChangeSchedule;
import com.encore.acts.Order;
import com.encore.acts.ScheduleChange;
import com.encore.operations.CommandRefused;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobSchedules;
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

/** Pauses a job's schedule and lets it go on. */
@Controller
class RingingPage {

    private static final String PAGE = "admin/acts/ringing";
    private static final String PATH = "/admin/jobs/{job}/{act:pause|resume}";

    private final JobCatalogue catalogue;
    private final JobSchedules schedules;
    private final ChangeSchedule changing;
    private final Told told;

    RingingPage(JobCatalogue catalogue, JobSchedules schedules, ChangeSchedule changing, Told told) {
        this.catalogue = catalogue;
        this.schedules = schedules;
        this.changing = changing;
        this.told = told;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String job, @PathVariable String act, Model model) {
        model.addAttribute("form", ActForm.fresh());
        return page(job, act, model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable String job,
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
            return page(job, act, model);
        }
        ScheduleChange change = act.equals("pause") ? new ScheduleChange.Pause() : new ScheduleChange.Resume();
        return told.after(changing.change(job, change, order), "/admin/jobs/" + job, next, locale);
    }

    private String page(String job, String act, Model model) {
        model.addAttribute("job", catalogue.job(job));
        model.addAttribute("act", act);
        model.addAttribute(
                "schedule",
                schedules.of(job).orElseThrow(() -> new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, job)));
        return PAGE;
    }
}
