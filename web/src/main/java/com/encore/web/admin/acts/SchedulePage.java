package com.encore.web.admin.acts;

import com.encore.acts.ChangeSchedule;
import com.encore.acts.Order;
import com.encore.acts.ScheduleChange;
import com.encore.operations.CommandRefused;
import com.encore.operations.CronWords;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobSchedule;
import com.encore.operations.JobSchedules;
import com.encore.web.admin.OrderDesk;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
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

/** Gives a job another rhythm: first one sees when it would ring, then one says why. */
@Controller
class SchedulePage {

    private static final String PAGE = "admin/acts/schedule";
    private static final int SHOWN = 10;

    private final JobCatalogue catalogue;
    private final JobSchedules schedules;
    private final ChangeSchedule changing;
    private final OrderDesk desk;
    private final Clock clock;

    SchedulePage(JobCatalogue catalogue, JobSchedules schedules, ChangeSchedule changing, OrderDesk desk, Clock clock) {
        this.catalogue = catalogue;
        this.schedules = schedules;
        this.changing = changing;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param cron empty at first; then what is to be looked at */
    @GetMapping("/admin/jobs/{job}/schedule")
    String show(@PathVariable String job, @RequestParam(defaultValue = "") String cron, Model model, Locale locale) {
        JobSchedule now = schedule(job);
        CronForm form = new CronForm(cron.isBlank() ? now.cron() : cron, now.cron(), null, Order.newToken());
        model.addAttribute("form", form);
        return page(now, form, !cron.isBlank(), model, locale);
    }

    @PostMapping("/admin/jobs/{job}/schedule")
    String change(
            @PathVariable String job,
            @ModelAttribute("form") CronForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            Locale locale) {
        ScheduleChange change = new ScheduleChange.Cron(form.cron(), form.was());
        return desk.take(form, faults, admin)
                .map(order -> desk.answer(changing.change(job, change, order), "/admin/jobs/" + job))
                .orElseGet(() -> page(schedule(job), form, true, model, locale));
    }

    private JobSchedule schedule(String job) {
        catalogue.job(job);
        return schedules.required(job);
    }

    private String page(JobSchedule now, CronForm form, boolean previewed, Model model, Locale locale) {
        model.addAttribute("job", catalogue.job(now.job()));
        model.addAttribute("schedule", now);
        model.addAttribute("words", now.words(locale).orElse(null));
        if (!previewed) {
            return PAGE;
        }
        try {
            List<Instant> rings = schedules.rings(form.cron(), clock.instant(), SHOWN);
            model.addAttribute("rings", rings);
            model.addAttribute("newWords", CronWords.of(form.cron(), locale).orElse(null));
        } catch (CommandRefused none) {
            model.addAttribute("fault", true);
        }
        return PAGE;
    }
}
