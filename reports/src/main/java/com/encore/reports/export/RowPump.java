package com.encore.reports.export;

import com.encore.notification.Language;
import com.encore.time.Seoul;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Carries the database's rows into a table, one at a time. */
final class RowPump implements RowCallbackHandler {

    /** So many rows between two looks at whether to go on. */
    static final int BEAT = 10_000;

    private final List<Column> columns;
    private final Language language;
    private final Table table;
    private final ExportProgress progress;
    private long rows;

    RowPump(Heading heading, Table table, ExportProgress progress) {
        this.columns = heading.columns();
        this.language = heading.language();
        this.table = table;
        this.progress = progress;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        try {
            for (int i = 0; i < columns.size(); i++) {
                cell(row, i, columns.get(i));
            }
            table.endRow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (++rows % BEAT == 0) {
            progress.wrote(rows);
        }
    }

    private void cell(ResultSet row, int i, Column column) throws SQLException, IOException {
        switch (column.type()) {
            case TEXT -> {
                String text = row.getString(i + 1);
                if (text != null && !text.isEmpty()) {
                    table.text(i, column.codes() == null ? text : column.codes().say(text, language));
                }
            }
            case WON, NUMBER -> {
                long amount = row.getLong(i + 1);
                if (!row.wasNull()) {
                    table.amount(i, amount);
                }
            }
            case RATE -> {
                long rate = row.getLong(i + 1);
                if (!row.wasNull()) {
                    table.rate(i, rate);
                }
            }
            case DATE -> {
                LocalDate date = row.getObject(i + 1, LocalDate.class);
                if (date != null) {
                    table.date(i, date);
                }
            }
            case INSTANT -> {
                LocalDateTime utc = row.getObject(i + 1, LocalDateTime.class);
                if (utc != null) {
                    table.moment(i, seoul(utc));
                }
            }
        }
    }

    /** To the second, cut and not rounded, so that no row moves into the next day. */
    private static LocalDateTime seoul(LocalDateTime utc) {
        ZoneOffset offset = Seoul.ZONE.getRules().getOffset(utc.toInstant(ZoneOffset.UTC));
        return utc.withNano(0).plusSeconds(offset.getTotalSeconds());
    }
}
