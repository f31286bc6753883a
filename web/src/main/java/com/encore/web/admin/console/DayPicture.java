package com.encore.web.admin.console;

import com.encore.console.RunState;
import com.encore.console.RunsOfDay;
import com.encore.time.Seoul;
import com.encore.web.chart.Chart;
import com.encore.web.chart.GanttChart;
import com.encore.web.chart.GanttChart.Bar;
import com.encore.web.chart.GanttChart.Kind;
import com.encore.web.chart.GanttChart.Lane;
import com.encore.web.chart.GanttChart.Tick;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Every run of the last hours by job, as a picture with the figures that go with it. */
@Component
class DayPicture {

    private static final int TICK_HOURS = 3;

    private final RunsOfDay runs;
    private final RunWords words;
    private final Clock clock;

    DayPicture(RunsOfDay runs, RunWords words, Clock clock) {
        this.runs = runs;
        this.words = words;
        this.clock = clock;
    }

    Chart last(Duration length) {
        RunsOfDay.Day day = runs.last(length);
        Map<String, List<RunsOfDay.Span>> byJob = day.spans().stream()
                .collect(Collectors.groupingBy(span -> words.job(span.job()), TreeMap::new, Collectors.toList()));
        return new GanttChart(
                        words.say("console.day"),
                        words.say(
                                day.cut() ? "console.day.about.cut" : "console.day.about",
                                formats().number(day.spans().size()),
                                formats().number(byJob.size())),
                        day.from().toEpochMilli(),
                        day.now().toEpochMilli(),
                        kinds(),
                        ticks(day.from(), day.now()),
                        byJob.entrySet().stream()
                                .map(lane -> new Lane(lane.getKey(), bars(lane.getValue(), day.now())))
                                .toList(),
                        new Chart.Table(columns(), rows(byJob, day.now())))
                .draw();
    }

    private List<Kind> kinds() {
        return List.of(
                new Kind(words.say("console.day.good"), 4, 12),
                new Kind(words.say("console.day.other"), 3, 18),
                new Kind(words.say("console.day.open"), 2, 12),
                new Kind(words.say("console.day.bad"), 1, 24));
    }

    private static int kind(RunState state) {
        return switch (state) {
            case COMPLETED -> 0;
            case STOPPED, ABANDONED, TAKEN_OVER -> 1;
            case WAITING, RUNNING, STOPPING -> 2;
            case FAILED, NOT_BEGUN, UNKNOWN -> 3;
        };
    }

    private static List<Bar> bars(List<RunsOfDay.Span> spans, Instant now) {
        return spans.stream()
                .map(span -> new Bar(span.from().toEpochMilli(), end(span, now).toEpochMilli(), kind(span.state())))
                .toList();
    }

    private List<Tick> ticks(Instant from, Instant now) {
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime hour =
                from.atZone(Seoul.ZONE).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        while (!hour.toInstant().isAfter(now)) {
            if (hour.getHour() % TICK_HOURS == 0) {
                ticks.add(new Tick(hour.toInstant().toEpochMilli(), formats().time(hour.toInstant())));
            }
            hour = hour.plusHours(1);
        }
        return ticks;
    }

    private List<String> columns() {
        return List.of(
                words.say("console.job"),
                words.say("console.day.runs"),
                words.say("console.day.good"),
                words.say("console.day.bad"),
                words.say("console.day.other"),
                words.say("console.day.open"),
                words.say("console.day.longest"));
    }

    private List<List<String>> rows(Map<String, List<RunsOfDay.Span>> byJob, Instant now) {
        return byJob.entrySet().stream()
                .map(lane -> row(lane.getKey(), lane.getValue(), now))
                .toList();
    }

    private List<String> row(String job, List<RunsOfDay.Span> spans, Instant now) {
        Duration longest = spans.stream()
                .map(span -> Duration.between(span.from(), end(span, now)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return List.of(
                job,
                formats().number(spans.size()),
                count(spans, 0),
                count(spans, 3),
                count(spans, 1),
                count(spans, 2),
                formats().span(longest));
    }

    private String count(List<RunsOfDay.Span> spans, int kind) {
        return formats()
                .number(spans.stream()
                        .filter(span -> kind(span.state()) == kind)
                        .count());
    }

    private static Instant end(RunsOfDay.Span span, Instant now) {
        return Objects.requireNonNullElse(span.until(), now);
    }

    private Formats formats() {
        return new Formats(LocaleContextHolder.getLocale(), clock);
    }
}
