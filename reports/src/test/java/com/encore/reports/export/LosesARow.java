package com.encore.reports.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Passes on all it is given but the third row. */
final class LosesARow implements Table {

    private final Table table;
    private int row;

    LosesARow(Table table) {
        this.table = table;
    }

    private boolean passes() {
        return row != 2;
    }

    @Override
    public void text(int column, String text) throws IOException {
        if (passes()) {
            table.text(column, text);
        }
    }

    @Override
    public void amount(int column, long amount) throws IOException {
        if (passes()) {
            table.amount(column, amount);
        }
    }

    @Override
    public void rate(int column, long rate) throws IOException {
        if (passes()) {
            table.rate(column, rate);
        }
    }

    @Override
    public void date(int column, LocalDate date) throws IOException {
        if (passes()) {
            table.date(column, date);
        }
    }

    @Override
    public void moment(int column, LocalDateTime moment) throws IOException {
        if (passes()) {
            table.moment(column, moment);
        }
    }

    @Override
    public void endRow() throws IOException {
        if (passes()) {
            table.endRow();
        }
        row++;
    }

    @Override
    public void end() throws IOException {
        table.end();
    }

    @Override
    public Tally tally() {
        return table.tally();
    }
}
