package com.encore.web.admin.watch;

import com.encore.console.RunSubject;
import com.encore.console.RunSubjects;
import com.encore.operations.Identity;
import com.encore.watch.Ailment;
import com.encore.web.admin.console.RunWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What people call a trigger, of which Quartz knows a group and a name. Templates call it {@code @triggerNames}. */
@Component
class TriggerNames {

    private static final Pattern OF_A_PROJECT = Pattern.compile("(open-funding|close-funding)-(\\d{1,18})");
    private static final Pattern OF_A_CHORE = Pattern.compile("(.+?)(?:-\\d+)?");

    private final RunSubjects subjects;
    private final RunWords runs;
    private final MessageSource messages;

    TriggerNames(RunSubjects subjects, RunWords runs, MessageSource messages) {
        this.subjects = subjects;
        this.runs = runs;
        this.messages = messages;
    }

    /** What a page of ailments is about, asked for at once. */
    public Map<Identity, RunSubject> subjects(Collection<Ailment> ailments) {
        return subjects.of(ailments.stream()
                .flatMap(each -> project(each.group(), each.trigger()).stream())
                .toList());
    }

    public String of(Ailment ailment) {
        return of(ailment, subjects(List.of(ailment)));
    }

    public String of(Ailment ailment, Map<Identity, RunSubject> named) {
        return of(ailment.group(), ailment.trigger(), named);
    }

    /** As it stands in the logs. */
    public String code(Ailment ailment) {
        return (ailment.group() + " " + ailment.trigger()).strip();
    }

    /** @param code the group and, unless it is about all of it, the name */
    String of(String code, Map<Identity, RunSubject> named) {
        int split = code.indexOf(' ');
        return split < 0 ? of(code, "", named) : of(code.substring(0, split), code.substring(split + 1), named);
    }

    /** The project a trigger belongs to. */
    static Optional<Identity> project(String code) {
        int split = code.indexOf(' ');
        return split < 0 ? Optional.empty() : project(code.substring(0, split), code.substring(split + 1));
    }

    private static Optional<Identity> project(String group, String trigger) {
        Matcher project = OF_A_PROJECT.matcher(trigger);
        return group.equals("projects") && project.matches()
                ? Optional.of(Identity.project(Long.parseLong(project.group(2))))
                : Optional.empty();
    }

    private String of(String group, String trigger, Map<Identity, RunSubject> named) {
        if (trigger.isEmpty()) {
            return words("watch.trigger.group." + group, group);
        }
        Optional<Identity> project = project(group, trigger);
        if (project.isPresent()) {
            String job = trigger.substring(0, trigger.lastIndexOf('-'));
            return say("watch.trigger.of." + job, runs.subject(project.get(), named));
        }
        return switch (group) {
            case "jobs" -> say("watch.trigger.of.job", runs.job(trigger));
            case "chores" -> {
                Matcher chore = OF_A_CHORE.matcher(trigger);
                String name = chore.matches() ? chore.group(1) : trigger;
                yield words("watch.trigger.chore." + name, name);
            }
            default -> group + " " + trigger;
        };
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private String words(String key, String orElse) {
        @Nullable String words = messages.getMessage(key, null, orElse, LocaleContextHolder.getLocale());
        return words == null ? orElse : words;
    }
}
