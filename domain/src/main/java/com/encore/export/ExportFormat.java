package com.encore.export;

import com.encore.filestore.MediaType;
import java.util.Locale;

/** What an export is written as. */
public enum ExportFormat {
    XLSX(MediaType.XLSX),
    CSV(MediaType.CSV);

    private final MediaType mediaType;

    ExportFormat(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
