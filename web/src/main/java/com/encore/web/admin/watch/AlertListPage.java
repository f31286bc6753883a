package com.encore.web.admin.watch;

import com.encore.watch.Alert;
import com.encore.watch.AlertList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What Encore told people of: what is still wrong, and below it what is over. */
@Controller
class AlertListPage {

    private static final int PAGE = 30;
    private static final int MOST_OPEN = 200;

    private final AlertList alerts;

    AlertListPage(AlertList alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/admin/alerts")
    String list(@RequestParam(required = false) @Nullable Long after, Model model) {
        List<Alert> over = alerts.over(after, PAGE + 1);
        boolean more = over.size() > PAGE;
        List<Alert> shown = more ? over.subList(0, PAGE) : over;
        model.addAttribute("open", alerts.open(MOST_OPEN));
        model.addAttribute("over", shown);
        model.addAttribute(
                "more", more ? "/admin/alerts?after=" + shown.getLast().id() : null);
        return "admin/watch/alerts";
    }
}
