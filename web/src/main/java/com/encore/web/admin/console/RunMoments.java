package com.encore.web.admin.console;

import com.encore.console.RunDetail;
import com.encore.console.RunLine;
import com.encore.console.RunTroubles;
import com.encore.console.StepLine;
import com.encore.operations.IdentityKind;
import com.encore.web.format.Formats;
import com.encore.web.piece.Moment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a run from the bell to its end, the newest first. */
@Component
class RunMoments {

    private final RunWords words;
    private final Clock clock;

    RunMoments(RunWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    List<Moment> of(RunDetail detail, List<StepLine> steps, List<RunTroubles.Calls> calls, Locale locale) {
        Formats formats = new Formats(locale, clock);
        RunLine run = detail.run();
        List<Moment> moments = new ArrayList<>();
        if (run.identity().kind() == IdentityKind.MINUTE) {
            add(moments, run.identity().asMinute(), words.say("console.moment.due"), "", "");
        }
        add(
                moments,
                run.requestedAt(),
                words.say("console.moment.asked." + run.cause()),
                run.memberName() == null ? "" : run.memberName(),
                words.reason(run));
        add(moments, detail.createdAt(), words.say("console.moment.given"), "", waited(run, detail, formats));
        for (StepLine step : steps) {
            String name = step.partition() == null ? step.step() : step.step() + " · " + step.partition();
            add(moments, step.startedAt(), words.say("console.moment.step.begun", name), "", "");
            add(
                    moments,
                    step.endedAt(),
                    words.say("console.moment.step.ended", name),
                    "",
                    words.say(
                            "console.moment.step.counts",
                            formats.span(step.took()),
                            formats.number(step.read()),
                            formats.number(step.written())));
        }
        for (RunTroubles.Calls call : calls) {
            add(
                    moments,
                    call.last() == null ? call.first() : call.last(),
                    words.say("console.moment.calls." + call.outcome(), formats.number(call.count())),
                    "",
                    call.middleMillis() == null
                            ? ""
                            : words.say(
                                    "console.moment.calls.took",
                                    formats.span(Duration.ofMillis(call.middleMillis())),
                                    formats.dateTime(call.first())));
        }
        add(
                moments,
                detail.stopWantedAt(),
                words.say("console.moment.stop.wanted"),
                detail.stopWantedBy() == null ? "" : detail.stopWantedBy(),
                "");
        add(moments, detail.stopSeenAt(), words.say("console.moment.stop.seen"), "", "");
        if (!run.state().isOpen()) {
            add(moments, run.endedAt(), words.say("console.moment.ended." + run.state()), "", "");
        }
        // at one moment what was told later happened later
        List<Moment> newest = moments.reversed();
        return newest.stream()
                .sorted(Comparator.comparing(Moment::at).reversed())
                .toList();
    }

    private String waited(RunLine run, RunDetail detail, Formats formats) {
        Instant created = detail.createdAt();
        return created == null
                ? ""
                : words.say(
                        "console.moment.waited",
                        formats.span(max(Duration.between(run.requestedAt(), created), Duration.ZERO)));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static void add(List<Moment> moments, @Nullable Instant at, String what, String who, String note) {
        if (at != null) {
            moments.add(new Moment(at, what, who, note));
        }
    }
}
