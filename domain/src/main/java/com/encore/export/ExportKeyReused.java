package com.encore.export;

import com.encore.stereotype.Refusal;

/** The same form was sent before for another export. */
public final class ExportKeyReused extends Refusal {

    private static final long serialVersionUID = 1L;

    ExportKeyReused() {
        super(Kind.CONFLICT, "export-key-reused");
    }
}
