package com.encore.settlement;

import com.encore.filestore.MediaType;

/** As what a statement can be had. */
public enum StatementFormat {
    XLSX(MediaType.XLSX),
    PDF(new MediaType("application/pdf"));

    private final MediaType type;

    StatementFormat(MediaType type) {
        this.type = type;
    }

    public MediaType type() {
        return type;
    }
}
