package com.encore.reports.export;

import com.encore.export.ExportPeriod;
import com.encore.notification.Language;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a file says of itself: what it holds, which days, and when it was made. */
record Heading(Dataset dataset, Language language, ExportPeriod period, String number, Instant madeAt) {

    String title() {
        return dataset.title(language);
    }

    List<Column> columns() {
        return dataset.columns();
    }

    String title(Column column) {
        return column.title().in(language);
    }

    LocalDateTime made() {
        return LocalDateTime.ofInstant(madeAt, Seoul.ZONE).truncatedTo(ChronoUnit.SECONDS);
    }

    String say(String korean, String english) {
        return new Words(korean, english).in(language);
    }
}
