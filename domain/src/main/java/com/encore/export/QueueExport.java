package com.encore.export;

import com.encore.account.Staff;
import com.encore.notification.Language;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one transaction in which an export is asked for, or found to have been. */
@UseCase
class QueueExport {

    private final Staff staff;
    private final ExportKinds kinds;
    private final Exports exports;
    private final ExportHistory history;
    private final JdbcClient jdbc;
    private final Clock clock;

    QueueExport(Staff staff, ExportKinds kinds, Exports exports, ExportHistory history, JdbcClient jdbc, Clock clock) {
        this.staff = staff;
        this.kinds = kinds;
        this.exports = exports;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An export that waits, and whether it is this request that made it. */
    record Queued(ExportId id, ExportNumber number, boolean isNew) {}

    Queued queue(ExportOrder order) {
        staff.requireFinance(order.by());
        kinds.named(order.kind());
        return earlier(order).orElseGet(() -> {
            Export export = exports.saveAndFlush(new Export(order, clock.instant()));
            history.moved(export, null, order.by(), "requested");
            return new Queued(export.id(), export.number(), true);
        });
    }

    private Optional<Queued> earlier(ExportOrder order) {
        return jdbc.sql("""
                        select id, number, kind, format, language, period_from, period_until from export_request
                        where requested_by = ? and request_key = ?
                        """)
                .params(order.by().value(), order.key().toString())
                .query(Earlier.class)
                .optional()
                .map(export -> {
                    if (!export.isOf(order)) {
                        throw new ExportKeyReused();
                    }
                    return new Queued(new ExportId(export.id()), new ExportNumber(export.number()), false);
                });
    }

    private record Earlier(
            long id,
            String number,
            String kind,
            ExportFormat format,
            Language language,
            LocalDate periodFrom,
            LocalDate periodUntil) {

        boolean isOf(ExportOrder order) {
            return kind.equals(order.kind())
                    && format == order.format()
                    && language == order.language()
                    && periodFrom.equals(order.period().from())
                    && periodUntil.equals(order.period().until());
        }
    }
}
