package com.encore.web.admin.watch;

import com.encore.operations.AuditEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a row of the trail says, in people's words. */
@Component
class AuditNames {

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
        String kind = messages.getMessage(
                "watch.thing." + entry.thingKind(), null, entry.thingKind(), LocaleContextHolder.getLocale());
        return kind + " " + entry.thing();
    }
}
