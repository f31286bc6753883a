package com.encore.reports.bank;

import com.encore.stereotype.Refusal;

/** The file is neither a workbook nor a table of text with the headings an answer needs. */
public final class ResultFileUnreadable extends Refusal {

    private static final long serialVersionUID = 1L;

    ResultFileUnreadable() {
        super(Kind.INVALID, "payout-file-unreadable");
    }
}
