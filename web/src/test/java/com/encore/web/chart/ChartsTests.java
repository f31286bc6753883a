package com.encore.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.web.chart.BarChart.Bar;
import com.encore.web.chart.LineChart.Series;
import com.encore.web.chart.Mark.Line;
import com.encore.web.chart.Mark.Path;
import com.encore.web.chart.Mark.Rect;
import com.encore.web.chart.StackedChart.Whole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTests {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "3, 1, 3",
        "5, 2, 3",
        "37, 10, 4",
        "100, 50, 2",
        "999999999, 500000000, 2",
        "12000000, 5000000, 3"
    })
    void growsAnAxisInRoundSteps(long largest, long step, int steps) {
        assertThat(Scale.upTo(largest)).isEqualTo(new Scale(step, steps));
        assertThat(Scale.upTo(largest).top()).isGreaterThanOrEqualTo(largest);
    }

    @Test
    void standsColumnsInProportionOnTheLine() {
        Chart chart = new BarChart(
                        "t", "d", "day", "people", List.of(new Bar("a", 50), new Bar("b", 100), new Bar("c", 0)))
                .draw(Long::toString, Long::toString);

        List<Rect> columns = of(chart, Rect.class);
        assertThat(columns.get(1).height()).isEqualTo(2 * columns.get(0).height());
        assertThat(columns.get(2).height()).isZero();
        assertThat(columns)
                .allSatisfy(column -> assertThat(column.y() + column.height())
                        .isEqualTo(columns.get(0).y() + columns.get(0).height()));
        assertThat(chart.table().rows()).containsExactly(List.of("a", "50"), List.of("b", "100"), List.of("c", "0"));
    }

    @Test
    void drawsWithoutAnyData() {
        assertThat(new BarChart("t", "d", "day", "people", List.of())
                        .draw(Long::toString, Long::toString)
                        .table()
                        .rows())
                .isEmpty();
        assertThat(new StackedChart("t", "d", "side", "total", List.of("x"), List.of())
                        .draw(Long::toString)
                        .marks())
                .isEmpty();
        assertThat(new LineChart("t", "d", "day", List.of(), List.of(new Series("raised", List.of())))
                        .draw(Long::toString, Long::toString)
                        .table()
                        .rows())
                .isEmpty();
    }

    @Test
    void endsALineWhereItsDataEnds() {
        Chart chart = new LineChart(
                        "t",
                        "d",
                        "day",
                        List.of("1", "2", "3"),
                        List.of(new Series("raised", List.of(10L, 40L)), Series.straight("goal", 90, 3)))
                .draw(Long::toString, Long::toString);

        List<Path> lines = of(chart, Path.class);
        assertThat(lines.get(0).d().split("L")).hasSize(2);
        assertThat(lines.get(1).d().split("L")).hasSize(3);
        assertThat(of(chart, Line.class))
                .filteredOn(line -> line.look().startsWith("dot"))
                .hasSize(2);
        assertThat(chart.table().rows())
                .containsExactly(List.of("1", "10", "0"), List.of("2", "40", "45"), List.of("3", "–", "90"));
    }

    @Test
    void laysPartsEndToEndWithoutGapOrOverlap() {
        Chart chart = new StackedChart(
                        "t",
                        "d",
                        "side",
                        "total",
                        List.of("x", "y", "z"),
                        List.of(new Whole("a", List.of(333_333_333L, 333_333_333L, 333_333_334L))))
                .draw(Long::toString);

        List<Rect> parts = of(chart, Rect.class);
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).x())
                    .isEqualTo(parts.get(i - 1).x() + parts.get(i - 1).width());
        }
        assertThat(parts.getLast().x() + parts.getLast().width()).isEqualTo(chart.width());
        assertThat(chart.table().rows().getFirst()).endsWith("1000000000");
    }

    @Test
    void refusesABarThatLacksAPart() {
        assertThatThrownBy(() ->
                        new StackedChart("t", "d", "s", "t", List.of("x", "y"), List.of(new Whole("a", List.of(1L)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hangsEachStepWhereTheOneBeforeItEnded() {
        Chart chart = new WaterfallChart(
                        "t",
                        "d",
                        "step",
                        "change",
                        "after",
                        List.of(
                                WaterfallChart.Step.whole("gross", 1000, 2),
                                WaterfallChart.Step.change("fee", -250, 1),
                                WaterfallChart.Step.change("nothing", 0, 1),
                                WaterfallChart.Step.whole("net", 750, 4)))
                .draw(Long::toString);

        List<Rect> bars = of(chart, Rect.class);
        assertThat(bars).extracting(Rect::x).containsExactly(0L, 300L, 0L);
        assertThat(bars).extracting(Rect::width).containsExactly(400L, 100L, 300L);
        assertThat(chart.table().rows())
                .containsExactly(
                        List.of("gross", "1000", "1000"),
                        List.of("fee", "-250", "750"),
                        List.of("nothing", "0", "750"),
                        List.of("net", "750", "750"));
    }

    @Test
    void hangsWhatIsBelowNothingToTheLeftOfTheLine() {
        Chart chart = new WaterfallChart(
                        "t",
                        "d",
                        "step",
                        "change",
                        "after",
                        List.of(
                                WaterfallChart.Step.whole("gross", -100, 2),
                                WaterfallChart.Step.change("fee back", 150, 1),
                                WaterfallChart.Step.change("owed", -250, 5),
                                WaterfallChart.Step.whole("net", -200, 4)))
                .draw(Long::toString);

        List<Rect> bars = of(chart, Rect.class);
        long zero = of(chart, Line.class).getFirst().x1();
        assertThat(zero).isEqualTo(320);
        assertThat(bars.get(0).x() + bars.get(0).width()).isEqualTo(zero);
        assertThat(bars.get(1).x() + bars.get(1).width()).isEqualTo(400);
        assertThat(bars.get(3).x()).isZero();
        assertThat(bars).allSatisfy(bar -> assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(400));
    }

    @Test
    void drawsAWayOfNothing() {
        Chart nothing = new WaterfallChart(
                        "t", "d", "step", "change", "after", List.of(WaterfallChart.Step.whole("gross", 0, 2)))
                .draw(Long::toString);
        assertThat(of(nothing, Rect.class)).isEmpty();
        assertThat(new WaterfallChart("t", "d", "step", "change", "after", List.of())
                        .draw(Long::toString)
                        .table()
                        .rows())
                .isEmpty();
    }

    @Test
    void stacksTwoWholesToTheSameHeightWithEveryNameApart() {
        Chart chart = new BalanceChart(
                        "t",
                        "d",
                        "side",
                        "part",
                        "amount",
                        new BalanceChart.Side("where", List.of(part("provider", 999_999_999_997L), part("bank", 0))),
                        new BalanceChart.Side(
                                "whose",
                                List.of(
                                        part("fans", 999_999_999_990L),
                                        part("artists", 1),
                                        part("tax", 2),
                                        part("own", 4))))
                .draw(Long::toString);

        List<Rect> parts = of(chart, Rect.class);
        assertThat(parts).hasSize(5);
        assertThat(parts.getFirst().height()).isEqualTo(260);
        List<Mark.Text> names = of(chart, Mark.Text.class).stream()
                .filter(text -> text.look().equals("side-name"))
                .toList();
        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i).y() - names.get(i - 1).y()).isGreaterThanOrEqualTo(38);
        }
        assertThat(names).allSatisfy(name -> assertThat(name.y()).isBetween(30L, 290L));
        assertThat(chart.table().rows()).contains(List.of("where · bank", "0"), List.of("whose", "999999999997"));
    }

    @Test
    void growsRowsInProportionAndCutsLongNamesInThePictureOnly() {
        String name = "아주".repeat(30);
        Chart chart = new RowChart(
                        "t", "d", "reward", "won", List.of(new RowChart.Row(name, 200), new RowChart.Row("b", 100)))
                .draw(Long::toString);

        assertThat(of(chart, Rect.class)).extracting(Rect::width).containsExactly(400L, 200L);
        assertThat(of(chart, Mark.Text.class).getFirst().text()).hasSize(22).endsWith("…");
        assertThat(chart.table().rows().getFirst()).containsExactly(name, "200");
    }

    private static BalanceChart.Part part(String label, long amount) {
        return new BalanceChart.Part(label, amount, 1);
    }

    private static <M extends Mark> List<M> of(Chart chart, Class<M> kind) {
        return chart.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void drawsBarsThatTouchAsOneAndWhatWentWrongOverTheRest() {
        Chart chart = new GanttChart(
                        "t",
                        "d",
                        0,
                        86_400,
                        List.of(new GanttChart.Kind("good", 4, 12), new GanttChart.Kind("bad", 1, 24)),
                        List.of(new GanttChart.Tick(43_200, "12:00")),
                        List.of(
                                new GanttChart.Lane("minutes", minutesOfADay()),
                                new GanttChart.Lane("quiet", List.of(new GanttChart.Bar(-50, -10, 0)))),
                        new Chart.Table(List.of("job"), List.of(List.of("minutes"))))
                .draw();

        List<Rect> bars = of(chart, Rect.class);
        assertThat(bars).extracting(Rect::look).containsExactly("fill-4", "fill-1");
        assertThat(bars.get(1).height()).isGreaterThan(bars.get(0).height());
        assertThat(bars).allSatisfy(bar -> assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(chart.width()));
        assertThat(bars.get(1).width()).isEqualTo(2);
    }

    private static List<GanttChart.Bar> minutesOfADay() {
        List<GanttChart.Bar> bars = new ArrayList<>();
        for (long minute = 0; minute < 1_440; minute++) {
            bars.add(new GanttChart.Bar(minute * 60, minute * 60 + 3, minute == 700 ? 1 : 0));
        }
        return bars;
    }
}
