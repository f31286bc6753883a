package com.encore.reports.statement;

import java.time.Instant;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The top of the summary: what it is about, and the stub that says what is paid and when. */
final class SummaryHead {

    private static final int STUB = 5;
    private static final int VERDICT = 8;
    private static final int LINE = 24;

    /** In thirds of what a Korean letter of the title takes. */
    private static final int A_LINE = 114;

    private static final int MOST_LINES = 16;

    private final Binder binder;
    private final Words words;
    private final Pen pen;
    private final XSSFSheet sheet;
    private final Statement statement;

    SummaryHead(Binder binder, XSSFSheet sheet, Statement statement) {
        this.binder = binder;
        this.words = binder.words();
        this.pen = binder.pen();
        this.sheet = sheet;
        this.statement = statement;
    }

    void write(Place net) {
        Row title = row(0, 40);
        pen.text(title, 0, Face.TITLE, words.of("title"));
        pen.text(title, 4, Face.NUMBER, words.numberOf(statement));
        String about = statement.performance().title();
        pen.text(row(1, LINE * linesOf(about)), 0, Face.SUBJECT, about);
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 4));
        pen.blank(row(2, 6), 0, 4, Face.RULER);
        row(3, 8);
        stub(net);
        facts();
    }

    /** A merged cell does not grow with its text by itself. */
    private static int linesOf(String title) {
        int wide = title.codePoints().map(c -> c < 0x1100 ? 2 : 3).sum();
        return Math.min(MOST_LINES, 1 + wide / A_LINE);
    }

    private void stub(Place net) {
        boolean paid = net.comesTo() > 0;
        pen.blank(row(STUB - 1, 8), 0, 4, Face.STUB);
        Row labels = row(STUB, 18);
        pen.blank(labels, 0, 4, Face.STUB);
        pen.text(labels, 0, Face.STUB, words.of(paid || net.comesTo() == 0 ? "net.paid" : "net.carried"));
        pen.text(labels, 3, Face.STUB, words.of("fact.due"));
        Row values = row(STUB + 1, 36);
        pen.blank(values, 0, 4, Face.STUB_NET);
        pen.formula(values, 0, Face.STUB_NET, net.cell(), net.comesTo());
        sheet.addMergedRegion(new CellRangeAddress(STUB + 1, STUB + 1, 0, 2));
        if (paid) {
            pen.date(values, 3, Face.STUB_DUE, statement.dueOn());
        } else {
            pen.text(values, 3, Face.STUB_TEXT, words.of("due.none"));
        }
        sheet.addMergedRegion(new CellRangeAddress(STUB + 1, STUB + 1, 3, 4));
        pen.blank(row(STUB + 2, 8), 0, 4, Face.STUB);
    }

    private void facts() {
        Performance performance = statement.performance();
        Payee payee = statement.payee();
        Row verdict = row(VERDICT, 26);
        pen.text(verdict, 0, Face.LABEL, words.of("verdict"));
        Row one = row(9, 17);
        time(one, "fact.show", performance.showAt());
        fact(one, 3, "fact.payee", payee.legalName());
        Row two = row(10, 17);
        fact(two, 0, "fact.venue", Objects.requireNonNullElse(performance.venue(), words.of("fact.undecided")));
        fact(two, 3, "fact.kind", payee.kind());
        Row three = row(11, 17);
        time(three, "fact.opened", performance.opened());
        fact(three, 3, "fact.registration", payee.registrationMasked());
        Row four = row(12, 17);
        time(four, "fact.closed", performance.closed());
        fact(four, 3, "fact.account", payee.bank() + " " + payee.accountMasked());
        Row five = row(13, 17);
        pen.text(five, 0, Face.LABEL, words.of("fact.issued"));
        pen.date(five, 1, Face.VALUE_DATE, statement.issuedOn());
        fact(five, 3, "fact.number", statement.number());
        row(14, 8);
    }

    private void fact(Row row, int column, String key, String value) {
        pen.text(row, column, Face.LABEL, words.of(key));
        pen.text(row, column + 1, Face.VALUE, value);
        if (column == 0) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, 2));
        }
    }

    private void time(Row row, String key, @Nullable Instant at) {
        if (at == null) {
            fact(row, 0, key, words.of("fact.undecided"));
            return;
        }
        pen.text(row, 0, Face.LABEL, words.of(key));
        pen.time(row, 1, Face.VALUE_TIME, at);
    }

    /** Comes last, when all checks are written. */
    static void verdict(Binder binder, XSSFSheet sheet) {
        binder.checks().together(sheet.getRow(VERDICT), 1, Face.VERDICT);
        binder.checks().colour(sheet, VERDICT, VERDICT, 1, 1);
    }

    private Row row(int at, int height) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(height);
        return row;
    }
}
