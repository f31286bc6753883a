package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** The file is larger, or has more lines, than one that is brought in at once. */
public final class FileTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    FileTooLarge(int lines) {
        super(Kind.INVALID, "file-too-large", lines);
    }
}
