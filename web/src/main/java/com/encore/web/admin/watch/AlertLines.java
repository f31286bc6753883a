package com.encore.web.admin.watch;

import com.encore.console.RunSubject;
import com.encore.console.RunSubjects;
import com.encore.operations.Identity;
import com.encore.watch.Alert;
import com.encore.watch.AlertKind;
import com.encore.web.admin.console.NodeRoles;
import com.encore.web.admin.console.RunWords;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an alert is about, in people's words. Templates call it {@code @alertLines}. */
@Component
class AlertLines {

    private static final Pattern WAS_DUE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d) UTC.*");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final RunWords runs;
    private final JobNames jobs;
    private final RunSubjects subjects;
    private final TriggerNames triggers;
    private final NodeRoles roles;
    private final Clock clock;

    AlertLines(
            MessageSource messages,
            RunWords runs,
            JobNames jobs,
            RunSubjects subjects,
            TriggerNames triggers,
            NodeRoles roles,
            Clock clock) {
        this.messages = messages;
        this.runs = runs;
        this.jobs = jobs;
        this.subjects = subjects;
        this.triggers = triggers;
        this.roles = roles;
        this.clock = clock;
    }

    /** What a page of alerts is about, asked for at once. */
    public Map<Identity, RunSubject> subjects(Collection<Alert> alerts) {
        return subjects.of(
                alerts.stream().flatMap(alert -> about(alert).stream()).toList());
    }

    public String kind(Alert alert) {
        return kind(alert.kind());
    }

    public String kind(AlertKind kind) {
        return say("alert.kind." + kind);
    }

    public String thing(Alert alert) {
        return thing(alert, subjects(List.of(alert)));
    }

    public String thing(Alert alert, Map<Identity, RunSubject> named) {
        return switch (alert.kind()) {
            case RUN_FAILED, RUN_MISSING -> run(alert, named);
            case NODE_SILENT -> say("console.node.named", firstWord(alert.detail()));
            case TRIGGER_STUCK -> triggers.of(alert.thing(), named);
            case PAYMENT_UNKNOWN -> say("watch.alert.payment", alert.thing());
            case REFUND_PARKED -> say("watch.alert.refund", alert.thing());
            case AUDIT_BROKEN -> say("watch.alert.audit");
        };
    }

    /** What is left to say that {@link #thing} does not. */
    public String detail(Alert alert) {
        return switch (alert.kind()) {
            case NODE_SILENT -> String.join(", ", roles.of(rest(alert.detail())));
            case TRIGGER_STUCK -> say("watch.trigger.kind." + alert.detail());
            case RUN_MISSING -> missing(alert.detail());
            case RUN_FAILED -> failed(alert.detail());
            case PAYMENT_UNKNOWN, REFUND_PARKED -> money(alert.detail());
            case AUDIT_BROKEN -> "";
        };
    }

    /** The outcome is in the alert's kind unless it never began; what follows it is the run's own first line. */
    private String failed(String detail) {
        String said = runs.said(rest(detail));
        String outcome = firstWord(detail).equals("NOT_BEGUN") ? say("console.state.NOT_BEGUN") : "";
        return outcome.isEmpty() || said.isEmpty() ? outcome + said : outcome + " · " + said;
    }

    private String missing(String detail) {
        Matcher due = WAS_DUE.matcher(detail);
        String when = due.matches()
                ? say(
                        "watch.alert.due",
                        formats()
                                .dateTime(LocalDateTime.parse(due.group(1), UTC).toInstant(ZoneOffset.UTC)))
                : "";
        return detail.endsWith("PAUSED") ? when + " · " + say("watch.missing.paused") : when;
    }

    /** An amount, the currency and perhaps why a refund waits. */
    private String money(String detail) {
        String[] parts = detail.split(" ");
        if (!parts[0].matches("\\d{1,18}")) {
            return detail;
        }
        String won = formats().won(Long.parseLong(parts[0]));
        return parts.length < 3 ? won : won + " · " + say("admin.refund.park." + parts[2]);
    }

    private String run(Alert alert, Map<Identity, RunSubject> named) {
        String job = runs.job(firstWord(alert.thing()));
        return about(alert)
                .map(identity -> job + " · "
                        + switch (identity.kind()) {
                            case DATE, MINUTE, MONTH -> jobs.about(identity);
                            case PROJECT, SETTLEMENT, EXPORT -> runs.subject(identity, named);
                        })
                .orElse(job);
    }

    private static Optional<Identity> about(Alert alert) {
        return switch (alert.kind()) {
            case RUN_FAILED, RUN_MISSING -> identity(rest(alert.thing()));
            case TRIGGER_STUCK -> TriggerNames.project(alert.thing());
            case NODE_SILENT, PAYMENT_UNKNOWN, REFUND_PARKED, AUDIT_BROKEN -> Optional.empty();
        };
    }

    /** Of a row that may be older than what identities look like now. */
    private static Optional<Identity> identity(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Identity.parse(text));
        } catch (Identity.Malformed old) {
            return Optional.empty();
        }
    }

    private static String firstWord(String text) {
        int split = text.indexOf(' ');
        return split < 0 ? text : text.substring(0, split);
    }

    private static String rest(String text) {
        int split = text.indexOf(' ');
        return split < 0 ? "" : text.substring(split + 1);
    }

    private Formats formats() {
        return new Formats(LocaleContextHolder.getLocale(), clock);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
