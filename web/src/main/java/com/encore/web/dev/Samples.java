package com.encore.web.dev;

import com.encore.money.Vat;
import com.encore.money.Won;
import com.encore.web.chart.BarChart;
import com.encore.web.chart.BarChart.Bar;
import com.encore.web.chart.Chart;
import com.encore.web.chart.GanttChart;
import com.encore.web.chart.LineChart;
import com.encore.web.chart.LineChart.Series;
import com.encore.web.chart.StackedChart;
import com.encore.web.chart.StackedChart.Whole;
import com.encore.web.format.Formats;
import com.encore.web.piece.Crumb;
import com.encore.web.piece.Moment;
import com.encore.web.piece.Option;
import com.encore.web.piece.QrCode;
import com.encore.web.piece.ReceiptLine;
import com.encore.web.piece.Step;
import com.encore.web.piece.Step.State;
import com.encore.web.piece.Tab;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** What the pieces show: names at their longest, amounts from nothing to nine digits. */
public record Samples(MessageSource messages, Locale locale, Clock clock) {

    /** A project on the sample shelf. */
    public record Show(String motif, String title, String artist, Won raised, Won goal, Instant until) {}

    public String say(String key) {
        return messages.getMessage("dev." + key, null, locale);
    }

    public String longTitle() {
        return say("sample.long");
    }

    public String note() {
        return say("sample.note");
    }

    public Formats formats() {
        return new Formats(locale, clock);
    }

    public Instant now() {
        return clock.instant();
    }

    public List<Option> genres() {
        return List.of(
                Option.of("jazz", say("sample.jazz")),
                Option.of("rock", say("sample.rock")),
                Option.of("folk", longTitle()));
    }

    public List<Option> methods() {
        return List.of(
                new Option("card", say("sample.card"), say("sample.card.hint")),
                new Option("account", say("sample.account"), say("sample.account.hint")));
    }

    public List<Option> extras() {
        return List.of(Option.of("sticker", say("sample.sticker")), Option.of("poster", say("sample.poster")));
    }

    public List<Step> steps() {
        return List.of(
                new Step(say("sample.step.story"), "#story", State.DONE),
                new Step(say("sample.step.goal"), "#goal", State.LACKING),
                new Step(say("sample.step.rewards"), "#rewards", State.CURRENT),
                new Step(say("sample.step.account"), "#account", State.AHEAD));
    }

    public List<Tab> tabs() {
        return List.of(
                new Tab(say("sample.tab.all"), "?tab=all", true, 1_204),
                new Tab(say("sample.tab.running"), "?tab=running", false, 0),
                Tab.of(say("sample.tab.over"), "?tab=over", false));
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(say("sample.crumb"), "/artist/projects"), new Crumb(longTitle(), "/artist/projects/1"));
    }

    public List<Moment> moments() {
        return List.of(
                new Moment(now().minus(Duration.ofMinutes(12)), say("sample.moment.approved"), say("sample.admin"), ""),
                new Moment(now().minus(Duration.ofDays(2)), say("sample.moment.returned"), say("sample.admin"), note()),
                new Moment(now().minus(Duration.ofDays(9)), say("sample.moment.drafted"), "", ""));
    }

    public QrCode qr() {
        return QrCode.of("SAMPLE 7KQ2-M4XD");
    }

    public List<ReceiptLine> lines() {
        return List.of(
                new ReceiptLine(say("sample.reward"), 2, Won.of(110_000)),
                new ReceiptLine(longTitle(), 1, Won.of(15_000)),
                new ReceiptLine(say("sample.donation"), 1, Won.of(1_000)));
    }

    public Won total() {
        return Won.sum(lines().stream().map(ReceiptLine::amount).toList());
    }

    public Vat vat() {
        return Vat.within(total());
    }

    public List<Show> shows() {
        List<String> motifs = List.of(
                "beams-12",
                "vinyl-3",
                "city-7",
                "waves-21",
                "paper-5",
                "type-9",
                "strings-14",
                "moon-2",
                "type-30",
                "city-44",
                "beams-31",
                "paper-17");
        return IntStream.range(0, motifs.size())
                .mapToObj(i -> new Show(
                        motifs.get(i),
                        i == 8 ? longTitle() : say("sample.title." + i % 8),
                        say("sample.artist." + i % 4),
                        Won.of(List.of(0L, 640_000L, 999_999L, 12_345_000L, 999_999_999L, 1L)
                                .get(i % 6)),
                        Won.of(List.of(1_000_000L, 1_000_000L, 1_000_000L, 5_000_000L, 1_000_000_000L)
                                .get(i % 5)),
                        now().plus(Duration.ofHours(
                                List.of(5L, 80L, 700L, 30L, -4L).get(i % 5)))))
                .toList();
    }

    public Chart progress() {
        int days = 21;
        long goal = 12_000_000;
        List<Long> raised = Stream.iterate(new long[] {0, 0}, at -> at[0] < 14, at ->
                        new long[] {at[0] + 1, at[1] + 180_000 + (at[0] * 7_919 % 13) * 70_000})
                .map(at -> at[1])
                .toList();
        return new LineChart(
                        say("chart.progress"),
                        say("chart.progress.about"),
                        say("chart.day"),
                        IntStream.rangeClosed(1, days)
                                .mapToObj(day -> "11/" + day)
                                .toList(),
                        List.of(
                                new Series(say("chart.raised"), raised),
                                Series.straight(say("chart.straight"), goal, days)))
                .draw(formats()::wonShort, formats()::won);
    }

    public Chart backers() {
        return new BarChart(
                        say("chart.backers"),
                        say("chart.backers.about"),
                        say("chart.day"),
                        say("chart.people"),
                        IntStream.rangeClosed(1, 14)
                                .mapToObj(day -> new Bar("11/" + day, day * 7_919L % 37))
                                .toList())
                .draw(formats()::number, formats()::number);
    }

    public Chart position() {
        return new StackedChart(
                        say("chart.position"),
                        say("chart.position.about"),
                        say("chart.where"),
                        say("chart.total"),
                        List.of(
                                say("chart.provider"),
                                say("chart.bank"),
                                say("chart.fans"),
                                say("chart.artists"),
                                say("chart.tax")),
                        List.of(
                                new Whole(say("chart.have"), List.of(321_400_000L, 612_900_000L, 0L, 0L, 0L)),
                                new Whole(say("chart.owe"), List.of(0L, 0L, 702_100_000L, 181_000_000L, 9_320_000L))))
                .draw(formats()::won);
    }

    public Chart night() {
        long hour = 3_600;
        List<GanttChart.Bar> minutes = IntStream.range(0, 1_440)
                .mapToObj(i -> new GanttChart.Bar(i * 60L, i * 60L + 4, i % 400 == 399 ? 3 : 0))
                .toList();
        return new GanttChart(
                        say("chart.night"),
                        say("chart.night.about"),
                        0,
                        24 * hour,
                        List.of(
                                new GanttChart.Kind(say("chart.night.good"), 4, 12),
                                new GanttChart.Kind(say("chart.night.other"), 3, 18),
                                new GanttChart.Kind(say("chart.night.open"), 2, 12),
                                new GanttChart.Kind(say("chart.night.bad"), 1, 24)),
                        IntStream.rangeClosed(1, 7)
                                .mapToObj(i -> new GanttChart.Tick(
                                        i * 3 * hour, formats().time(Instant.ofEpochSecond((i * 3L - 9) * hour))))
                                .toList(),
                        List.of(
                                new GanttChart.Lane(say("chart.night.minutes"), minutes),
                                new GanttChart.Lane(
                                        longTitle(),
                                        List.of(
                                                new GanttChart.Bar(2 * hour, 9 * hour, 1),
                                                new GanttChart.Bar(20 * hour, 24 * hour, 2)))),
                        new Chart.Table(
                                List.of(say("chart.night.job"), say("chart.night.good"), say("chart.night.bad")),
                                List.of(
                                        List.of(say("chart.night.minutes"), "1,437", "3"),
                                        List.of(longTitle(), "0", "0"))))
                .draw();
    }
}
