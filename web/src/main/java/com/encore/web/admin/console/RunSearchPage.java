package com.encore.web.admin.console;

import com.encore.console.About;
import com.encore.console.RunFilter;
import com.encore.console.RunLine;
import com.encore.console.RunList;
import com.encore.console.RunOwner;
import com.encore.console.RunOwners;
import com.encore.console.RunPage;
import com.encore.console.RunPlace;
import com.encore.console.RunState;
import com.encore.console.RunSubjects;
import com.encore.operations.Cause;
import com.encore.operations.JobCatalogue;
import com.encore.web.format.Formats;
import com.encore.web.piece.Option;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every run there was, found by what is known of it. */
@Controller
class RunSearchPage {

    private static final int PAGE = 50;
    private static final int COUNTED = 1_000;

    private final RunList runs;
    private final RunSearch search;
    private final RunSubjects subjects;
    private final RunOwners owners;
    private final JobCatalogue catalogue;
    private final RunWords words;
    private final Clock clock;

    RunSearchPage(
            RunList runs,
            RunSearch search,
            RunSubjects subjects,
            RunOwners owners,
            JobCatalogue catalogue,
            RunWords words,
            Clock clock) {
        this.runs = runs;
        this.search = search;
        this.subjects = subjects;
        this.owners = owners;
        this.catalogue = catalogue;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/admin/runs")
    String find(
            @RequestParam(defaultValue = "") String job,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String at,
            Model model,
            Locale locale) {
        RunSearch.Asked asked = new RunSearch.Asked(job, state, node, by, member, about, words, from, until);
        RunFilter filter = search.filter(asked);
        RunPage page = runs.page(filter, RunPlace.parse(at).orElse(null), PAGE);
        model.addAttribute("asked", asked);
        model.addAttribute("filtered", !filter.isEmpty());
        model.addAttribute("count", count(runs.count(filter, COUNTED), locale));
        model.addAttribute("runs", page.rows());
        model.addAttribute(
                "subjects",
                subjects.of(page.rows().stream().map(RunLine::identity).toList()));
        model.addAttribute("newer", page.newer() == null ? null : asked.address(page.newer()));
        model.addAttribute("older", page.older() == null ? null : asked.address(page.older()));
        addChoices(model, locale);
        return "admin/console/runs";
    }

    private String count(int count, Locale locale) {
        return new Formats(locale, clock).number(count) + (count < COUNTED ? "" : "+");
    }

    private void addChoices(Model model, Locale locale) {
        model.addAttribute(
                "jobs",
                catalogue.jobs().stream()
                        .map(each -> Option.of(each.name(), each.title(locale)))
                        .toList());
        model.addAttribute("states", options(RunState.values(), "console.state."));
        model.addAttribute("causes", options(Cause.values(), "console.cause."));
        model.addAttribute("abouts", options(About.values(), "console.search.about."));
        Formats formats = new Formats(locale, clock);
        model.addAttribute(
                "nodes",
                owners.known().stream().map(each -> node(each, formats)).toList());
    }

    private Option node(RunOwner node, Formats formats) {
        return Option.of(
                node.id().value(), words.say("console.node.since", node.name(), formats.dateTime(node.startedAt())));
    }

    private <E extends Enum<E>> List<Option> options(E[] all, String prefix) {
        return Arrays.stream(all)
                .map(each -> Option.of(each.name(), words.say(prefix + each)))
                .toList();
    }
}
