package com.encore.web.admin.watch;

import com.encore.watch.Alert;
import com.encore.web.format.Formats;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an alert is about, in people's words. */
@Component
class AlertLines {

    private final MessageSource messages;
    private final JobNames jobs;
    private final Clock clock;

    AlertLines(MessageSource messages, JobNames jobs, Clock clock) {
        this.messages = messages;
        this.jobs = jobs;
        this.clock = clock;
    }

    public String kind(Alert alert) {
        return messages.getMessage("alert.kind." + alert.kind(), null, LocaleContextHolder.getLocale());
    }

    public String thing(Alert alert) {
        return switch (alert.kind()) {
            case RUN_FAILED, RUN_MISSING -> run(alert.thing());
            case NODE_SILENT -> alert.detail();
            case TRIGGER_STUCK, PAYMENT_UNKNOWN, REFUND_PARKED -> alert.thing();
            case AUDIT_BROKEN -> say("watch.alert.audit");
        };
    }

    /** What is left to say that {@link #thing} does not. */
    public String detail(Alert alert) {
        return switch (alert.kind()) {
            case NODE_SILENT -> alert.thing();
            case TRIGGER_STUCK -> say("watch.trigger.kind." + alert.detail());
            case RUN_MISSING -> alert.detail().endsWith("PAUSED") ? say("watch.missing.paused") : "";
            case RUN_FAILED -> alert.detail().substring(alert.detail().indexOf(' ') + 1);
            case PAYMENT_UNKNOWN, REFUND_PARKED -> money(alert.detail());
            case AUDIT_BROKEN -> "";
        };
    }

    /** An amount, the currency and perhaps why a refund waits. */
    private String money(String detail) {
        String[] parts = detail.split(" ");
        if (!parts[0].matches("\\d{1,18}")) {
            return detail;
        }
        String won = new Formats(LocaleContextHolder.getLocale(), clock).won(Long.parseLong(parts[0]));
        return parts.length < 3 ? won : won + " · " + say("admin.refund.park." + parts[2]);
    }

    private String run(String thing) {
        int split = thing.indexOf(' ');
        return split < 0
                ? jobs.title(thing)
                : jobs.title(thing.substring(0, split)) + " · " + jobs.about(thing.substring(split + 1));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
