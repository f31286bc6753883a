package com.encore.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * RFC 4180 with a byte order mark, because Excel takes a file without one for the machine's own code page. The column
 * titles come first and everything the file says of itself last, marked with a number sign: programs find their
 * columns in the first line and can drop the marked ones, people see the sums under their columns.
 */
final class CsvTable implements Table {

    private static final int BUFFER = 1 << 16;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final OutputStream out;
    private final Heading heading;
    private final Tally tally;
    private final StringBuilder text = new StringBuilder(BUFFER + 1024);
    private int filled;

    CsvTable(OutputStream out, Heading heading) {
        this.out = out;
        this.heading = heading;
        this.tally = new Tally(heading.columns());
        text.append('\ufeff');
        int column = 0;
        for (Column each : heading.columns()) {
            cell(column++);
            quoted(heading.title(each));
        }
        newLine();
    }

    @Override
    public void text(int column, String value) {
        cell(column);
        quoted(Texts.inert(Texts.readable(value)));
    }

    @Override
    public void amount(int column, long amount) {
        cell(column);
        text.append(amount);
        tally.add(column, amount);
    }

    @Override
    public void rate(int column, long rate) {
        cell(column);
        text.append(BigDecimal.valueOf(rate, 5).stripTrailingZeros().toPlainString());
    }

    @Override
    public void date(int column, LocalDate date) {
        cell(column);
        text.append(date);
    }

    @Override
    public void moment(int column, LocalDateTime moment) {
        cell(column);
        text.append(MOMENT.format(moment));
    }

    @Override
    public void endRow() throws IOException {
        newLine();
        tally.row();
        if (text.length() >= BUFFER) {
            flush();
        }
    }

    @Override
    public void end() throws IOException {
        cell(0);
        quoted("# " + heading.say("합계", "Totals"));
        for (int column = 1; column < heading.columns().size(); column++) {
            cell(column);
            if (heading.columns().get(column).totalled()) {
                text.append(tally.sum(column));
            }
        }
        newLine();
        told(heading.title() + " " + heading.number());
        told(heading.say("기간", "Period") + " " + heading.period().from() + " ~ "
                + heading.period().lastDay()
                + heading.say(" (서울, 첫날 0시부터 마지막 날 24시 전까지)", " (Seoul, from midnight to midnight)"));
        told(heading.say("줄 수", "Rows") + " " + tally.rows());
        told(heading.say("만든 때", "Made at") + " " + MOMENT.format(heading.made()));
        flush();
    }

    @Override
    public Tally tally() {
        return tally;
    }

    private void told(String line) {
        cell(0);
        quoted("# " + line);
        newLine();
    }

    private void cell(int column) {
        while (filled < column) {
            text.append(',');
            filled++;
        }
    }

    private void newLine() {
        cell(heading.columns().size() - 1);
        text.append("\r\n");
        filled = 0;
    }

    private void quoted(String value) {
        if (!needsQuotes(value)) {
            text.append(value);
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            text.append(letter);
            if (letter == '"') {
                text.append('"');
            }
        }
        text.append('"');
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r' || letter == ';' || letter == '\t') {
                return true;
            }
        }
        return Texts.hasOuterBlanks(value);
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
