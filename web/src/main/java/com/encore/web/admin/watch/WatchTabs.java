package com.encore.web.admin.watch;

import com.encore.watch.AlertList;
import com.encore.watch.MissingRuns;
import com.encore.web.piece.Tab;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ways between the pages that watch; those that need somebody say how much they hold. */
@Component
class WatchTabs {

    static final int MOST = 100;

    private final AlertList alerts;
    private final MissingRuns missing;
    private final MessageSource messages;

    WatchTabs(AlertList alerts, MissingRuns missing, MessageSource messages) {
        this.alerts = alerts;
        this.missing = missing;
        this.messages = messages;
    }

    List<Tab> on(String here, Locale locale) {
        return List.of(
                new Tab(say("watch.jobs", locale), "/admin/jobs", false, -1),
                tab("/admin/alerts", "watch.alerts", here, alerts.unacknowledged(MOST), locale),
                tab("/admin/alerts/missing", "watch.missing", here, missing.count(MOST), locale),
                tab("/admin/triggers", "watch.triggers", here, -1, locale),
                tab("/admin/audit", "watch.audit", here, -1, locale));
    }

    private Tab tab(String page, String key, String here, int count, Locale locale) {
        return new Tab(say(key, locale), page, page.equals(here), count);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
