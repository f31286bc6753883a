package com.encore.web.artist;

import com.encore.closing.ClosingResultOf;
import com.encore.project.DeadlineMoves;
import com.encore.project.ProjectHistory;
import com.encore.project.ProjectProgress;
import com.encore.project.ProjectState;
import com.encore.project.ProjectView;
import com.encore.refund.RefundsOfProject;
import com.encore.settlement.SettlementList;
import com.encore.time.Seoul;
import com.encore.web.chart.LineChart;
import com.encore.web.chart.LineChart.Series;
import com.encore.web.format.Formats;
import com.encore.web.piece.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pictures of a dashboard: what has come in against a straight line to the goal, and what has happened. */
@Component
class Dashboard {

    private final ProjectProgress progress;
    private final ProjectHistory history;
    private final DeadlineMoves deadlines;
    private final ClosingResultOf results;
    private final RefundsOfProject refunds;
    private final SettlementList settlements;
    private final MessageSource messages;
    private final Clock clock;

    Dashboard(
            ProjectProgress progress,
            ProjectHistory history,
            DeadlineMoves deadlines,
            ClosingResultOf results,
            RefundsOfProject refunds,
            SettlementList settlements,
            MessageSource messages,
            Clock clock) {
        this.progress = progress;
        this.history = history;
        this.deadlines = deadlines;
        this.results = results;
        this.refunds = refunds;
        this.settlements = settlements;
        this.messages = messages;
        this.clock = clock;
    }

    void fill(Model model, ProjectView project, Locale locale) {
        Words words = new Words(messages, locale);
        Instant opened = project.openedAt();
        Instant closes = project.closesAt();
        if (opened != null && closes != null) {
            LineChart chart = chart(project, Seoul.dateOf(opened), lastDay(closes), words);
            Formats formats = new Formats(locale, clock);
            model.addAttribute("chart", chart.draw(formats::wonShort, formats::won));
        }
        model.addAttribute("moments", moments(project, words, locale));
        results.project(project.id()).ifPresent(result -> {
            model.addAttribute("result", result);
            model.addAttribute("goingBack", refunds.of(project.id()));
            model.addAttribute("settlements", settlements.ofProject(project.id()));
        });
    }

    private LineChart chart(ProjectView project, LocalDate first, LocalDate last, Words words) {
        List<LocalDate> days = LongStream.rangeClosed(0, ChronoUnit.DAYS.between(first, last))
                .mapToObj(first::plusDays)
                .toList();
        return new LineChart(
                words.say("artist.chart"),
                words.say("artist.chart.description"),
                words.say("artist.chart.day"),
                days.stream()
                        .map(day -> day.getMonthValue() + "." + day.getDayOfMonth())
                        .toList(),
                List.of(
                        new Series(words.say("artist.chart.raised"), raised(project, days)),
                        Series.straight(
                                words.say("artist.chart.straight"),
                                project.totals().goal().amount(),
                                days.size())));
    }

    /** Days nobody noted stand where the day before stood; today stands where the totals stand now. */
    private List<Long> raised(ProjectView project, List<LocalDate> days) {
        Map<LocalDate, Long> noted = progress.of(project.id()).stream()
                .collect(Collectors.toMap(
                        ProjectProgress.Day::day, day -> day.raised().amount()));
        LocalDate today = Seoul.dateOf(clock.instant());
        List<Long> raised = new ArrayList<>();
        long standing = 0;
        for (LocalDate day : days) {
            if (day.isAfter(today)) {
                break;
            }
            boolean last = day.equals(today) || day.equals(days.getLast());
            standing = last ? project.totals().raised().amount() : noted.getOrDefault(day, standing);
            raised.add(standing);
        }
        return raised;
    }

    private List<Moment> moments(ProjectView project, Words words, Locale locale) {
        Formats formats = new Formats(locale, clock);
        Stream<Moment> moves = history.of(project.id()).stream()
                .map(move -> new Moment(move.at(), what(move, project, words), "", move.reason()));
        Stream<Moment> moved = deadlines.of(project.id()).stream()
                .map(move -> new Moment(
                        move.at(),
                        words.say("project.moved.DEADLINE", formats.dateTime(move.closesAt())),
                        "",
                        move.reason()));
        return Stream.concat(moves, moved)
                .sorted(Comparator.comparing(Moment::at).reversed())
                .toList();
    }

    private static String what(ProjectHistory.Move move, ProjectView project, Words words) {
        if (project.isCalledOff() && (move.to() == ProjectState.CLOSING || move.to() == ProjectState.FAILED)) {
            return words.say("project.moved.CALLED_OFF." + move.to());
        }
        boolean returned = move.from() != null && move.to() == ProjectState.DRAFT;
        return words.say(returned ? "project.moved.RETURNED" : "project.moved." + move.to());
    }

    private static LocalDate lastDay(Instant closes) {
        return Seoul.dateOf(closes.minusNanos(1));
    }
}
