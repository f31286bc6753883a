package com.encore.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose rows leave memory a batch at a time. The data comes first, because that is what programs read, over
 * as many sheets as it needs; what the file says of itself is the last sheet.
 */
final class XlsxTable implements Table {

    private static final int BATCH = 500;
    private static final String APPLICATION = "Encore";

    private final Workbook book;
    private final Heading heading;
    private final int rowsPerSheet;
    private final Tally tally;
    private Worksheet sheet;
    private int sheets = 1;
    private int row = 1;
    private int styled = 1;

    XlsxTable(OutputStream out, Heading heading) {
        this(out, heading, Worksheet.MAX_ROWS);
    }

    XlsxTable(OutputStream out, Heading heading, int rowsPerSheet) {
        this.book = new Workbook(out, APPLICATION, "1.0");
        this.heading = heading;
        this.rowsPerSheet = rowsPerSheet;
        this.tally = new Tally(heading.columns());
        this.sheet = newSheet();
    }

    @Override
    public void text(int column, String text) throws IOException {
        write(roomy(), row, column, text);
    }

    @Override
    public void amount(int column, long amount) throws IOException {
        roomy().value(row, column, amount);
        tally.add(column, amount);
    }

    @Override
    public void rate(int column, long rate) throws IOException {
        roomy().value(row, column, BigDecimal.valueOf(rate, 5));
    }

    @Override
    public void date(int column, LocalDate date) throws IOException {
        roomy().value(row, column, date);
    }

    @Override
    public void moment(int column, LocalDateTime moment) throws IOException {
        roomy().value(row, column, moment);
    }

    @Override
    public void endRow() throws IOException {
        roomy();
        tally.row();
        row++;
        if (row - styled >= BATCH) {
            leaveMemory();
        }
    }

    @Override
    public void end() throws IOException {
        endSheet();
        Worksheet about = book.newWorksheet(heading.say("안내", "About"));
        about.width(0, 22);
        about.width(1, 60);
        int line = 0;
        line = fact(about, line, heading.say("장부", "Register"), heading.title());
        line = fact(
                about,
                line,
                heading.say("설명", "What it holds"),
                heading.dataset().told(heading.language()));
        line = fact(about, line, heading.say("번호", "Number"), heading.number());
        line = fact(
                about, line, heading.say("첫날", "First day"), heading.period().from());
        line = fact(
                about, line, heading.say("마지막 날", "Last day"), heading.period().lastDay());
        line = fact(
                about,
                line,
                heading.say("날의 경계", "Days"),
                heading.say("서울 시각, 첫날 0시부터 마지막 날 24시 전까지", "Seoul, from midnight to midnight"));
        line = fact(about, line, heading.say("만든 때", "Made at"), heading.made());
        line = fact(about, line, heading.say("줄 수", "Rows"), tally.rows());
        for (int column = 0; column < heading.columns().size(); column++) {
            Column each = heading.columns().get(column);
            if (each.totalled()) {
                line = fact(about, line, heading.say("합계: ", "Total: ") + heading.title(each), tally.sum(column));
            }
        }
        about.finish();
        book.finish();
    }

    @Override
    public Tally tally() {
        return tally;
    }

    /** The sheet the next cell goes to: another one once this is full. */
    private Worksheet roomy() throws IOException {
        if (row == rowsPerSheet) {
            endSheet();
            sheets++;
            sheet = newSheet();
        }
        return sheet;
    }

    private Worksheet newSheet() {
        Worksheet next = book.newWorksheet(sheets == 1 ? heading.title() : heading.title() + " " + sheets);
        next.freezePane(0, 1);
        next.paperSize(PaperSize.A4_PAPER);
        next.pageOrientation("landscape");
        next.repeatRows(0);
        int column = 0;
        for (Column each : heading.columns()) {
            write(next, 0, column, heading.title(each));
            next.width(column, each.type().width());
            column++;
        }
        next.range(0, 0, 0, column - 1)
                .style()
                .bold()
                .fillColor("EFE9DC")
                .verticalAlignment("center")
                .set();
        row = 1;
        styled = 1;
        return next;
    }

    private void endSheet() throws IOException {
        leaveMemory();
        if (row > 1) {
            sheet.setAutoFilter(0, 0, row - 1, heading.columns().size() - 1);
        }
        sheet.finish();
    }

    private void leaveMemory() throws IOException {
        if (row > styled) {
            int column = 0;
            for (Column each : heading.columns()) {
                String format = format(each.type());
                if (!format.isEmpty()) {
                    sheet.range(styled, column, row - 1, column)
                            .style()
                            .format(format)
                            .set();
                }
                column++;
            }
            styled = row;
        }
        sheet.flush();
    }

    private static String format(Column.Type type) {
        return switch (type) {
            case TEXT, SEALED -> "";
            case WON -> "#,##0";
            case NUMBER -> "0";
            case DATE -> "yyyy-mm-dd";
            case INSTANT -> "yyyy-mm-dd hh:mm:ss";
            case RATE -> "0.###%";
        };
    }

    private static int fact(Worksheet about, int line, String name, Object value) {
        write(about, line, 0, name);
        about.style(line, 0).bold().set();
        String format = switch (value) {
            case String text -> {
                write(about, line, 1, text);
                yield "";
            }
            case LocalDate date -> {
                about.value(line, 1, date);
                yield format(Column.Type.DATE);
            }
            case LocalDateTime moment -> {
                about.value(line, 1, moment);
                yield format(Column.Type.INSTANT);
            }
            case Long number -> {
                about.value(line, 1, number);
                yield format(Column.Type.WON);
            }
            default -> throw new IllegalArgumentException("no fact: " + value);
        };
        about.style(line, 1)
                .horizontalAlignment("left")
                .format(format.isEmpty() ? "@" : format)
                .set();
        return line + 1;
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        String clean = Texts.unescapable(Texts.readable(text));
        if (Texts.hasOuterBlanks(clean)) {
            sheet.inlineString(row, column, RichText.builder().run(clean).end().build());
        } else {
            sheet.inlineString(row, column, clean);
        }
    }
}
