package com.encore.web.admin.console;

import com.encore.approval.Approvals;
import com.encore.watch.AlertList;
import com.encore.watch.MissingRuns;
import com.encore.web.piece.Tab;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways between the pages of the console; what needs somebody says how much it is. Templates call it {@code @consoleWays}. */
@Component
class ConsoleWays {

    private static final int MOST = 100;

    private final AlertList alerts;
    private final MissingRuns missing;
    private final Approvals approvals;
    private final RunWords words;

    ConsoleWays(AlertList alerts, MissingRuns missing, Approvals approvals, RunWords words) {
        this.alerts = alerts;
        this.missing = missing;
        this.approvals = approvals;
        this.words = words;
    }

    /** @param here now, runs, alerts, missing, approvals, triggers or audit */
    public List<Tab> from(String here) {
        return List.of(
                way("now", "console.now", "/admin/jobs", here, -1),
                way("runs", "console.runs", "/admin/runs", here, -1),
                way("alerts", "watch.alerts", "/admin/alerts", here, alerts.unacknowledged(MOST)),
                way("missing", "watch.missing", "/admin/alerts/missing", here, missing.count(MOST)),
                way(
                        "approvals",
                        "acts.approvals",
                        "/admin/approvals",
                        here,
                        approvals.waiting(MOST).size()),
                way("triggers", "watch.triggers", "/admin/triggers", here, -1),
                way("audit", "watch.audit", "/admin/audit", here, -1));
    }

    private Tab way(String name, String key, String page, String here, int count) {
        return new Tab(words.say(key), page, name.equals(here), count);
    }
}
