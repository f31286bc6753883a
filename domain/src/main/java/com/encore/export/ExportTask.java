package com.encore.export;

import com.encore.filestore.FileName;
import com.encore.notification.Language;
import java.time.Instant;

/** What is to be made. */
public record ExportTask(
        ExportId id,
        ExportNumber number,
        String kind,
        ExportFormat format,
        Language language,
        ExportPeriod period,
        Instant madeAt) {

    /** Tells apart what a person keeps side by side: what it is, which days, and which of several makings of them. */
    public FileName fileName(String title) {
        return new FileName("Encore_%s_%s_%s_%s.%s"
                .formatted(
                        title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|\\s]+", "-"),
                        period.from(),
                        period.lastDay(),
                        number.value(),
                        format.extension()));
    }
}
