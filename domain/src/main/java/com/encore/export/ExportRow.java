package com.encore.export;

import com.encore.notification.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns behind an {@link ExportView}. */
record ExportRow(
        long id,
        String number,
        String kind,
        ExportFormat format,
        Language language,
        LocalDate periodFrom,
        LocalDate periodUntil,
        String requestedBy,
        Instant requestedAt,
        ExportState state,
        int attempts,
        @Nullable Long rowsTotal,
        long rowsDone,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String fileName,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable ExportFailure failure,
        @Nullable String failureDetail,
        int downloads) {

    static final String SELECT = """
            select x.id, x.number, x.kind, x.format, x.language, x.period_from, x.period_until, m.name as requested_by,
                   x.requested_at, x.state, x.attempts, x.rows_total, x.rows_done, x.begun_at, x.ended_at, x.file_name,
                   x.bytes, x.sha256, x.failure, x.failure_detail,
                   (select count(*) from export_download d where d.export_id = x.id) as downloads
            from export_request x join member m on m.id = x.requested_by
            """;

    ExportView view(List<ControlTotal> totals) {
        return new ExportView(
                new ExportId(id),
                new ExportNumber(number),
                kind,
                format,
                language,
                new ExportPeriod(periodFrom, periodUntil),
                requestedBy,
                requestedAt,
                state,
                attempts,
                rowsTotal,
                rowsDone,
                begunAt,
                endedAt,
                fileName,
                bytes,
                sha256,
                failure,
                failureDetail,
                totals,
                downloads);
    }
}
