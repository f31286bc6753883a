package com.encore.export;

import com.encore.notification.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export as finance sees it.
 *
 * @param rowsTotal null until they are counted
 * @param downloads how often somebody began to download it
 */
public record ExportView(
        ExportId id,
        ExportNumber number,
        String kind,
        ExportFormat format,
        Language language,
        ExportPeriod period,
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
        List<ControlTotal> totals,
        int downloads) {}
