package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** The books hold another sum for the project than its pledges and settlements explain. */
public final class BooksDiffer extends Refusal {

    private static final long serialVersionUID = 1L;

    BooksDiffer(long held, long explained) {
        super(Kind.CONFLICT, "settlement-books-differ", held, explained);
    }
}
