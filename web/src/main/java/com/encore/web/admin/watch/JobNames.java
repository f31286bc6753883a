package com.encore.web.admin.watch;

import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobDescription;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Jobs and what their runs are about, as people call them. */
@Component
class JobNames {

    private final JobCatalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    JobNames(JobCatalogue catalogue, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    /** Its own name where no job of this version is called so. */
    public String title(String job) {
        Locale locale = LocaleContextHolder.getLocale();
        return catalogue.jobs().stream()
                .filter(each -> each.name().equals(job))
                .map(each -> each.title(locale))
                .findFirst()
                .orElse(job);
    }

    public String about(Identity identity) {
        Locale locale = LocaleContextHolder.getLocale();
        String value = switch (identity.kind()) {
            case MINUTE -> new Formats(locale, clock).dateTime(Instant.parse(identity.value()));
            case DATE -> new Formats(locale, clock).date(identity.asDate());
            case PROJECT, SETTLEMENT, MONTH, EXPORT -> identity.value();
        };
        return messages.getMessage("watch.about." + identity.kind(), new Object[] {value}, locale);
    }

    /** Of a row that may be older than what identities look like now. */
    public String about(@Nullable String identity) {
        if (identity == null) {
            return "";
        }
        try {
            return about(Identity.parse(identity));
        } catch (Identity.Malformed old) {
            return identity;
        }
    }

    List<JobDescription> all() {
        return catalogue.jobs();
    }
}
