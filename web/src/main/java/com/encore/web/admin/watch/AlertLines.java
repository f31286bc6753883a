package com.encore.web.admin.watch;

import com.encore.operations.Alert;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an alert is about, in people's words. */
@Component
class AlertLines {

    private final MessageSource messages;
    private final JobNames jobs;

    AlertLines(MessageSource messages, JobNames jobs) {
        this.messages = messages;
        this.jobs = jobs;
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
            case RUN_FAILED, PAYMENT_UNKNOWN, REFUND_PARKED, AUDIT_BROKEN -> alert.detail();
        };
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
