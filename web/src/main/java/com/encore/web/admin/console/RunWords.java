package com.encore.web.admin.console;

import com.encore.console.RunLine;
import com.encore.console.RunProgress;
import com.encore.console.RunState;
import com.encore.console.RunSubject;
import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Runs in the reader's words; templates call it {@code @runWords}. */
@Component("runWords")
public class RunWords {

    private static final long A_MINUTE = 60;

    /** The class of what went wrong, which says nothing to people. */
    private static final Pattern EXCEPTION = Pattern.compile("(?:[\\w$]+\\.)+[\\w$]+(?::\\s*|\\s*$)");

    private final JobCatalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    RunWords(JobCatalogue catalogue, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    /** A job that is no longer there keeps the name its rows have. */
    public String job(String name) {
        return catalogue.jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .map(job -> job.title(locale()))
                .orElse(name);
    }

    public String tone(RunState state) {
        return switch (state) {
            case WAITING -> "wait";
            case RUNNING -> "live";
            case STOPPING, UNKNOWN -> "warn";
            case COMPLETED -> "good";
            case FAILED, NOT_BEGUN -> "bad";
            case STOPPED, ABANDONED -> "calm";
            case TAKEN_OVER -> "back";
        };
    }

    /** @param status Spring Batch's word for a step */
    public String stepTone(String status) {
        return switch (status) {
            case "COMPLETED" -> "good";
            case "STARTED" -> "live";
            case "STARTING" -> "wait";
            case "FAILED" -> "bad";
            case "STOPPED", "ABANDONED" -> "calm";
            default -> "warn";
        };
    }

    /** The first line of what a run left word of, without the class in front of it. */
    public String said(String exitMessage) {
        String line = exitMessage.lines().findFirst().orElse("");
        Matcher exception = EXCEPTION.matcher(line);
        return exception.lookingAt() ? line.substring(exception.end()) : line;
    }

    public String state(RunState state) {
        return say("console.state." + state);
    }

    public String subject(Identity identity, @Nullable Map<Identity, RunSubject> subjects) {
        return subject(subjects == null ? null : subjects.get(identity), identity);
    }

    public String subject(@Nullable RunSubject named, Identity identity) {
        String title = named == null ? null : named.title();
        String number = named == null ? null : named.number();
        return switch (identity.kind()) {
            case PROJECT -> title == null ? say("console.about.project", identity.value()) : title;
            case SETTLEMENT ->
                title == null
                        ? say("console.about.settlement", identity.value())
                        : say("console.about.settlement.named", title, String.valueOf(identity.asRevision()));
            case EXPORT -> say("console.about.export", number == null ? identity.value() : number);
            case DATE -> formats().date(identity.asDate());
            case MINUTE -> formats().dateTime(identity.asMinute());
            case MONTH ->
                say(
                        "console.about.month",
                        String.valueOf(identity.asMonth().getYear()),
                        String.valueOf(identity.asMonth().getMonthValue()));
        };
    }

    /** Who or what began it: a person by name, anything else by what it is. */
    public String who(RunLine run) {
        return run.memberName() == null ? say("console.cause." + run.cause()) : run.memberName();
    }

    /** What was given as the reason, in our words where it is a word of ours. */
    public String reason(RunLine run) {
        if (run.memberName() != null || run.reason().isBlank()) {
            return run.reason();
        }
        return catalogue.jobs().stream().anyMatch(job -> job.name().equals(run.reason()))
                ? job(run.reason())
                : run.reason();
    }

    public String span(Duration span) {
        return formats().span(span);
    }

    public String seconds(long seconds) {
        return span(Duration.ofSeconds(seconds));
    }

    /** Per second where there are many, per minute where there are few; nothing before the first. */
    public String rate(RunProgress progress) {
        if (progress.perMinute() <= 0) {
            return "";
        }
        boolean many = progress.perMinute() >= 2 * A_MINUTE;
        String count = formats().number(many ? progress.perMinute() / A_MINUTE : progress.perMinute());
        return say("console.rate." + progress.unit() + (many ? ".second" : ".minute"), count);
    }

    public String done(RunProgress progress) {
        String done = formats().number(progress.done());
        Long total = progress.total();
        return total == null
                ? say("console.done." + progress.unit(), done)
                : say("console.done.of." + progress.unit(), done, formats().number(total));
    }

    /** When it may be through, and what that is reckoned from. */
    public String expectation(RunProgress progress) {
        Duration left = progress.left();
        Duration usual = progress.usual();
        return switch (progress.basis()) {
            case COUNTED -> say("console.eta.COUNTED", span(left == null ? Duration.ZERO : left));
            case USUAL ->
                say(
                        "console.eta.USUAL",
                        span(left == null ? Duration.ZERO : left),
                        span(usual == null ? Duration.ZERO : usual));
            case LONGER -> say("console.eta.LONGER", span(usual == null ? Duration.ZERO : usual));
            case NONE -> say("console.eta.NONE");
        };
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale());
    }

    private Formats formats() {
        return new Formats(locale(), clock);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
