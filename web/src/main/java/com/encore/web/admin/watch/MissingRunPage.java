package com.encore.web.admin.watch;

import com.encore.watch.MissingRun;
import com.encore.watch.MissingRuns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What should have run and did not, and below it what came late or was excused. */
@Controller
class MissingRunPage {

    private static final int PAGE = 30;
    private static final int MOST_MISSING = 200;

    private final MissingRuns runs;

    MissingRunPage(MissingRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/admin/alerts/missing")
    String list(@RequestParam(required = false) @Nullable Long after, Model model) {
        List<MissingRun> over = runs.over(after, PAGE + 1);
        boolean more = over.size() > PAGE;
        List<MissingRun> shown = more ? over.subList(0, PAGE) : over;
        model.addAttribute("missing", runs.missing(MOST_MISSING));
        model.addAttribute("over", shown);
        model.addAttribute(
                "more", more ? "/admin/alerts/missing?after=" + shown.getLast().id() : null);
        return "admin/watch/missing";
    }
}
