package com.encore.reports.statement;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTOverlap;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;

/** A bar chart on a sheet, in the inks of a statement: hairlines, small words, no frame. */
final class Picture {

    /** Bars of one colour, or none where they only hold up others. */
    record Bars(String name, XDDFNumericalDataSource<Long> values, List<Tone> tones) {}

    private static final int TITLE = 11;
    private static final int WORDS = 9;

    private final XSSFChart chart;
    private final Words words;

    Picture(XSSFSheet sheet, Words words, int fromColumn, int fromRow, int toColumn, int toRow) {
        this.words = words;
        this.chart = sheet.createDrawingPatriarch()
                .createChart(
                        sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, fromColumn, fromRow, toColumn, toRow));
        XDDFShapeProperties plain = chart.getOrAddShapeProperties();
        plain.setFillProperties(new XDDFNoFillProperties());
        plain.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        frameless();
    }

    void draw(String title, BarDirection direction, XDDFDataSource<?> categories, List<Bars> stack) {
        boolean lying = direction == BarDirection.BAR;
        titled(title);
        XDDFCategoryAxis along = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis across = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        along.setOrientation(lying ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        along.setMajorTickMark(AxisTickMark.NONE);
        along.setTickLabelPosition(AxisTickLabelPosition.LOW);
        along.getOrAddShapeProperties().setLineProperties(line(Tone.INK));
        small(along.getOrAddTextProperties());
        along.setNumberFormat(lying ? "General" : words.english() ? "d mmm" : "m/d");
        across.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        across.setCrossBetween(AxisCrossBetween.BETWEEN);
        across.setMajorTickMark(AxisTickMark.NONE);
        across.setNumberFormat("#,##0");
        across.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        across.getOrAddMajorGridProperties().setLineProperties(line(Tone.LINE));
        small(across.getOrAddTextProperties());
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, along, across);
        data.setBarDirection(direction);
        data.setBarGrouping(stack.size() > 1 ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setGapWidth(lying ? 45 : 60);
        data.setVaryColors(false);
        stack.forEach(bars -> add(data, categories, bars));
        chart.plot(data);
        CTPlotArea plot = chart.getCTChart().getPlotArea();
        plot.getCatAxArray(0).getNumFmt().setSourceLinked(false);
        plot.getValAxArray(0).getNumFmt().setSourceLinked(false);
        if (stack.size() > 1) {
            onOneAnother(plot.getBarChartArray(0));
        }
    }

    private void frameless() {
        CTChartSpace space = chart.getCTChartSpace();
        space.addNewRoundedCorners().setVal(false);
        CTShapeProperties ground = space.addNewSpPr();
        ground.addNewNoFill();
        ground.addNewLn().addNewNoFill();
    }

    /** POI's smaller set of schemas knows the element, but not the type of its value. */
    private static void onOneAnother(CTBarChart bars) {
        CTOverlap overlap = bars.addNewOverlap();
        try (XmlCursor cursor = overlap.newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }

    private void add(XDDFBarChartData data, XDDFDataSource<?> categories, Bars bars) {
        XDDFBarChartData.Series series =
                (XDDFBarChartData.Series) data.addSeries(categories, (XDDFNumericalDataSource<?>) bars.values());
        series.setTitle(bars.name(), null);
        series.setInvertIfNegative(false);
        if (bars.tones().isEmpty()) {
            series.setFillProperties(new XDDFNoFillProperties());
            return;
        }
        series.setFillProperties(fill(bars.tones().getFirst()));
        for (int point = 1; point < bars.tones().size(); point++) {
            if (bars.tones().get(point) != bars.tones().getFirst()) {
                colour(series, point, bars.tones().get(point));
            }
        }
    }

    private static void colour(XDDFChartData.Series series, int point, Tone tone) {
        series.getDataPoint(point).setFillProperties(fill(tone));
    }

    private void titled(String title) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getGraphicFrame().setName(title);
        XDDFTextRun run =
                chart.getFormattedTitle().getParagraph(0).getTextRuns().get(0);
        // otherwise the server's
        run.setLanguage(words.language().locale());
        run.setFontSize((double) TITLE);
        run.setBold(true);
        run.setFontColor(XDDFColor.from(Tone.INK.bytes()));
        run.setFonts(fonts());
    }

    private void small(XDDFRunProperties text) {
        text.setFontSize((double) WORDS);
        text.setFillProperties(fill(Tone.INK));
        text.setFonts(fonts());
    }

    private XDDFFont[] fonts() {
        return Stream.of(FontGroup.LATIN, FontGroup.EAST_ASIAN)
                .map(group -> new XDDFFont(group, Look.fontOf(words), null, null, null))
                .toArray(XDDFFont[]::new);
    }

    private static XDDFSolidFillProperties fill(Tone tone) {
        return new XDDFSolidFillProperties(XDDFColor.from(tone.bytes()));
    }

    private static XDDFLineProperties line(Tone tone) {
        XDDFLineProperties line = new XDDFLineProperties(fill(tone));
        line.setWidth(0.75);
        return line;
    }
}
