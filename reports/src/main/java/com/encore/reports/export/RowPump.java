package com.encore.reports.export;

import com.encore.notification.Language;
import com.encore.privacy.Sealer;
import com.encore.time.Seoul;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
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
    private final Sealer sealer;
    private long rows;

    RowPump(Heading heading, Table table, ExportProgress progress, Sealer sealer) {
        this.sealer = sealer;
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
            case SEALED -> {
                byte[] sealed = row.getBytes(i + 1);
                if (sealed != null) {
                    table.text(i, opened(sealed));
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

    private String opened(byte[] sealed) {
        int end = 0;
        while (sealed[end] != 0) {
            end++;
        }
        String purpose = new String(sealed, 0, end, StandardCharsets.US_ASCII);
        return sealer.open(Arrays.copyOfRange(sealed, end + 1, sealed.length), purpose);
    }

    /** To the second, cut and not rounded, so that no row moves into the next day. */
    private static LocalDateTime seoul(LocalDateTime utc) {
        ZoneOffset offset = Seoul.ZONE.getRules().getOffset(utc.toInstant(ZoneOffset.UTC));
        return utc.withNano(0).plusSeconds(offset.getTotalSeconds());
    }
}
