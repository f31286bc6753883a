package com.encore.web.admin.acts;

import com.encore.acts.ChangeSchedule;
import com.encore.acts.Order;
import com.encore.acts.ScheduleChange;
import com.encore.operations.CommandRefused;
import com.encore.operations.CronWords;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobSchedule;
import com.encore.operations.JobSchedules;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a job another rhythm: first one sees when it would ring, then one says why. */
@Controller
class SchedulePage {

    private static final String PAGE = "admin/acts/schedule";
    private static final int SHOWN = 10;

    private final JobCatalogue catalogue;
    private final JobSchedules schedules;
    private final ChangeSchedule changing;
    private final Told told;
    private final Clock clock;

    SchedulePage(JobCatalogue catalogue, JobSchedules schedules, ChangeSchedule changing, Told told, Clock clock) {
        this.catalogue = catalogue;
        this.schedules = schedules;
        this.changing = changing;
        this.told = told;
        this.clock = clock;
    }

    /** @param cron empty at first; then what is to be looked at */
    @GetMapping("/admin/jobs/{job}/schedule")
    String show(@PathVariable String job, @RequestParam(defaultValue = "") String cron, Model model, Locale locale) {
        JobSchedule now = schedule(job);
        CronForm form = new CronForm(cron.isBlank() ? now.cron() : cron, now.cron(), null, Order.newToken());
        model.addAttribute("form", form);
        show(now, form, !cron.isBlank(), model, locale);
        return PAGE;
    }

    @PostMapping("/admin/jobs/{job}/schedule")
    String change(
            @PathVariable String job,
            @ModelAttribute("form") CronForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Order order = form.order(admin.id(), faults);
        if (order == null) {
            response.setStatus(FormFaults.STATUS.value());
            show(schedule(job), form, true, model, locale);
            return PAGE;
        }
        return told.after(
                changing.change(job, new ScheduleChange.Cron(form.cron(), form.was()), order),
                "/admin/jobs/" + job,
                next,
                locale);
    }

    private JobSchedule schedule(String job) {
        catalogue.job(job);
        return schedules.of(job).orElseThrow(() -> new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, job));
    }

    private void show(JobSchedule now, CronForm form, boolean previewed, Model model, Locale locale) {
        model.addAttribute("job", catalogue.job(now.job()));
        model.addAttribute("schedule", now);
        model.addAttribute("words", now.words(locale).orElse(null));
        if (!previewed) {
            return;
        }
        try {
            List<Instant> rings = schedules.rings(form.cron(), clock.instant(), SHOWN);
            model.addAttribute("rings", rings);
            model.addAttribute("newWords", CronWords.of(form.cron(), locale).orElse(null));
        } catch (CommandRefused none) {
            model.addAttribute("fault", true);
        }
    }
}
