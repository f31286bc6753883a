package com.encore.web.admin.acts;

import com.encore.console.RunSubject;
import com.encore.console.RunSubjects;
import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What jobs and the things they are about are called. Templates call it {@code @jobWords}. */
@Component
class JobWords {

    private final MessageSource messages;
    private final JobCatalogue catalogue;
    private final RunSubjects subjects;
    private final Clock clock;

    JobWords(MessageSource messages, JobCatalogue catalogue, RunSubjects subjects, Clock clock) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.clock = clock;
    }

    public String title(String job) {
        return catalogue.job(job).title(LocaleContextHolder.getLocale());
    }

    /** What it does, for people; empty for a job nobody has described. */
    public String told(String job) {
        return said("acts.job." + job);
    }

    public String rings(String job) {
        return said("acts.rings." + job);
    }

    public String about(Identity identity) {
        return about(subjects.of(identity));
    }

    String about(RunSubject subject) {
        Identity identity = subject.identity();
        Locale locale = LocaleContextHolder.getLocale();
        Formats formats = new Formats(locale, clock);
        return switch (identity.kind()) {
            case PROJECT -> named(subject, "");
            case SETTLEMENT ->
                named(subject, " · " + (subject.number() == null ? identity.value() : subject.number()))
                        + say("acts.revision", identity.asRevision());
            case EXPORT -> subject.number() == null ? identity.value() : subject.number();
            case DATE -> formats.date(identity.asDate());
            case MINUTE -> formats.dateTime(identity.asMinute());
            case MONTH ->
                say(
                        "acts.month",
                        Integer.toString(identity.asMonth().getYear()),
                        identity.asMonth().getMonthValue());
        };
    }

    private String named(RunSubject subject, String more) {
        return (subject.title() == null
                        ? say("acts.nameless", subject.identity().value())
                        : subject.title())
                + more;
    }

    private String said(String key) {
        String words = messages.getMessage(key, null, "", LocaleContextHolder.getLocale());
        return words == null ? "" : words;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
