package com.encore.web.admin.watch;

import com.encore.watch.AuditEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a row of the trail says, in people's words. */
@Component
class AuditNames {

    private static final Pattern REVISION = Pattern.compile("[A-Z_]+ r(\\d+)");
    private static final Pattern LAUNCH =
            Pattern.compile("(Started|HandedOver|AlreadyRunning|AlreadyDone|NeedsAttention)\\[.*");

    /** The name of a state or kind, and what follows it. */
    private static final Pattern CODE = Pattern.compile("([A-Z]{2,}(?:_[A-Z]+)*)(:? .*)?");

    private final AuditFilters filters;
    private final JobNames jobs;
    private final MessageSource messages;

    AuditNames(AuditFilters filters, JobNames jobs, MessageSource messages) {
        this.filters = filters;
        this.jobs = jobs;
        this.messages = messages;
    }

    public String action(AuditEntry entry) {
        return filters.name(entry.action(), LocaleContextHolder.getLocale());
    }

    public String what(AuditEntry entry) {
        if (entry.jobName() != null) {
            String about = jobs.about(entry.identity());
            return jobs.title(entry.jobName()) + (about.isEmpty() ? "" : " · " + about);
        }
        return words("watch.thing." + entry.thingKind(), String.valueOf(entry.thingKind())) + " " + entry.thing();
    }

    /** What the action does not say by itself. */
    public String outcome(AuditEntry entry) {
        String outcome = entry.outcome();
        Matcher settled = REVISION.matcher(outcome);
        Matcher launched = LAUNCH.matcher(outcome);
        Matcher coded = CODE.matcher(outcome);
        if (settled.matches()) {
            return words("watch.outcome.revision", "r") + " " + settled.group(1);
        }
        if (launched.matches()) {
            return words("watch.outcome." + launched.group(1), launched.group(1));
        }
        if (coded.matches()) {
            String code = coded.group(1);
            return words("alert.kind." + code, words("watch.trigger.kind." + code, ""))
                    + (coded.group(2) == null ? "" : coded.group(2));
        }
        return outcome;
    }

    private String words(String key, String orElse) {
        return String.valueOf(messages.getMessage(key, null, orElse, LocaleContextHolder.getLocale()));
    }
}
