package com.encore.web.admin.acts;

import com.encore.acts.ChangeSchedule;
import com.encore.acts.ScheduleChange;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobSchedules;
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

/** Pauses a job's schedule, lets it go on, or rings it once now. */
@Controller
class RingingPage {

    private static final String PAGE = "admin/acts/ringing";
    private static final String PATH = "/admin/jobs/{job}/{act:pause|resume|ring}";

    private final JobCatalogue catalogue;
    private final JobSchedules schedules;
    private final ChangeSchedule changing;
    private final OrderDesk desk;

    RingingPage(JobCatalogue catalogue, JobSchedules schedules, ChangeSchedule changing, OrderDesk desk) {
        this.catalogue = catalogue;
        this.schedules = schedules;
        this.changing = changing;
        this.desk = desk;
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
            Model model) {
        return desk.take(form, faults, admin)
                .map(order -> desk.answer(changing.change(job, read(act), order), "/admin/jobs/" + job))
                .orElseGet(() -> page(job, act, model));
    }

    private static ScheduleChange read(String act) {
        return switch (act) {
            case "pause" -> new ScheduleChange.Pause();
            case "resume" -> new ScheduleChange.Resume();
            default -> new ScheduleChange.Ring();
        };
    }

    private String page(String job, String act, Model model) {
        model.addAttribute("job", catalogue.job(job));
        model.addAttribute("act", act);
        model.addAttribute("schedule", schedules.required(job));
        return PAGE;
    }
}
