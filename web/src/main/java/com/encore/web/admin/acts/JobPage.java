package com.encore.web.admin.acts;

import com.encore.console.RunFilter;
import com.encore.console.RunLine;
import com.encore.console.RunList;
import com.encore.console.RunSubjects;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobDescription;
import com.encore.operations.JobSchedules;
import com.encore.preview.DryRuns;
import com.encore.web.chart.BarChart;
import com.encore.web.chart.Chart;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One job: what it does, when it rings, how its last runs went. */
@Controller
class JobPage {

    private static final int LAST = 20;

    private final JobCatalogue catalogue;
    private final JobSchedules schedules;
    private final DryRuns dryRuns;
    private final RunList runs;
    private final RunSubjects subjects;
    private final JobWords words;
    private final MessageSource messages;
    private final Clock clock;

    JobPage(
            JobCatalogue catalogue,
            JobSchedules schedules,
            DryRuns dryRuns,
            RunList runs,
            RunSubjects subjects,
            JobWords words,
            MessageSource messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.schedules = schedules;
        this.dryRuns = dryRuns;
        this.runs = runs;
        this.subjects = subjects;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/admin/jobs/{job}")
    String show(@PathVariable String job, Model model, Locale locale) {
        JobDescription description = catalogue.job(job);
        List<RunLine> last = runs.page(RunFilter.of(job), null, LAST).rows();
        model.addAttribute("job", description);
        model.addAttribute("title", description.title(locale));
        model.addAttribute("previewed", dryRuns.knows(job));
        model.addAttribute("catchUp", description.identity() == IdentityKind.DATE);
        schedules.of(job).ifPresent(schedule -> {
            model.addAttribute("schedule", schedule);
            model.addAttribute("words", schedule.words(locale).orElse(null));
        });
        model.addAttribute("runs", last);
        model.addAttribute(
                "about",
                subjects.of(last.stream().map(RunLine::identity).toList()).values().stream()
                        .collect(Collectors.toMap(subject -> subject.identity(), subject -> words.about(subject))));
        if (last.stream().filter(run -> run.endedAt() != null).count() > 1) {
            model.addAttribute("trend", trend(last, locale));
        }
        return "admin/acts/job";
    }

    private Chart trend(List<RunLine> last, Locale locale) {
        Formats formats = new Formats(locale, clock);
        List<BarChart.Bar> bars = last.reversed().stream()
                .filter(run -> run.endedAt() != null)
                .map(run -> new BarChart.Bar(
                        formats.time(run.requestedAt()), Math.max(1, run.took().toMillis())))
                .toList();
        return new BarChart(
                        say("acts.trend", locale),
                        say("acts.trend.told", locale),
                        say("acts.run.when", locale),
                        say("acts.run.took", locale),
                        bars)
                .draw(JobPage::seconds, JobPage::seconds);
    }

    private static String seconds(long millis) {
        return "%d.%d s".formatted(millis / 1000, millis % 1000 / 100);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
