package com.encore.web.admin.console;

import com.encore.console.RunLine;
import com.encore.console.RunOwners;
import com.encore.console.RunPaces;
import com.encore.console.RunSubjects;
import com.encore.console.RunsInNeed;
import com.encore.console.RunsNow;
import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobDescription;
import com.encore.operations.JobSchedule;
import com.encore.operations.JobSchedules;
import com.encore.watch.AlertList;
import com.encore.watch.MissingRuns;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The night view: what goes on, what needs somebody, what comes next, and who does it. */
@Controller
class OverviewPage {

    private static final int MOST_OPEN = 30;
    private static final int MOST_IN_NEED = 30;
    private static final int MOST_WANTED = 20;
    private static final int MOST_COUNTED = 100;
    private static final int MOST_ALERTS = 6;
    private static final Duration A_DAY = Duration.ofHours(24);

    private final RunsNow now;
    private final RunsInNeed inNeed;
    private final RunPaces paces;
    private final RunSubjects subjects;
    private final RunOwners owners;
    private final DayPicture picture;
    private final AlertList alerts;
    private final MissingRuns missing;
    private final JobCatalogue catalogue;
    private final ObjectProvider<JobSchedules> schedules;

    OverviewPage(
            RunsNow now,
            RunsInNeed inNeed,
            RunPaces paces,
            RunSubjects subjects,
            RunOwners owners,
            DayPicture picture,
            AlertList alerts,
            MissingRuns missing,
            JobCatalogue catalogue,
            // a node that serves pages and runs no jobs may know of none
            ObjectProvider<JobSchedules> schedules) {
        this.now = now;
        this.inNeed = inNeed;
        this.paces = paces;
        this.subjects = subjects;
        this.owners = owners;
        this.picture = picture;
        this.alerts = alerts;
        this.missing = missing;
        this.catalogue = catalogue;
        this.schedules = schedules;
    }

    @GetMapping("/admin/jobs")
    String overview(Model model) {
        // before the rest: what changes while it is read makes the page be asked for again
        model.addAttribute("seen", now.fingerprint());
        List<RunLine> open = now.open(MOST_OPEN);
        List<RunLine> needy = inNeed.newest(MOST_IN_NEED);
        List<RunsNow.Wanted> wanted = now.wanted(MOST_WANTED);
        model.addAttribute(
                "open",
                open.stream()
                        .map(run -> new OpenRun(run, paces.of(run).orElse(null)))
                        .toList());
        model.addAttribute("needy", needy);
        model.addAttribute("wanted", wanted);
        model.addAttribute("subjects", subjects.of(identities(open, needy, wanted)));
        model.addAttribute("nodes", owners.lately());
        List<JobSchedule> next = next();
        model.addAttribute("schedules", next);
        model.addAttribute("others", others(next));
        model.addAttribute("unseen", alerts.unacknowledged(MOST_COUNTED));
        model.addAttribute("alerts", alerts.open(MOST_ALERTS));
        model.addAttribute("missing", missing.missing(MOST_ALERTS));
        model.addAttribute("day", picture.last(A_DAY));
        return "admin/console/overview";
    }

    /** Whatever rings next comes first, what is paused and the rest last. */
    private List<JobSchedule> next() {
        return schedules.stream()
                .flatMap(all -> all.all().stream())
                .filter(schedule -> !schedule.next().isEmpty())
                .sorted(Comparator.comparing(JobSchedule::paused)
                        .thenComparing(schedule -> schedule.next().getFirst()))
                .toList();
    }

    /** Jobs that wait for others, or for people, are found here as well. */
    private List<JobDescription> others(List<JobSchedule> next) {
        return catalogue.jobs().stream()
                .filter(job -> next.stream().noneMatch(each -> each.job().equals(job.name())))
                .toList();
    }

    private static List<Identity> identities(List<RunLine> open, List<RunLine> needy, List<RunsNow.Wanted> wanted) {
        return Stream.concat(
                        Stream.concat(open.stream(), needy.stream()).map(RunLine::identity),
                        wanted.stream().map(RunsNow.Wanted::identity))
                .toList();
    }
}
