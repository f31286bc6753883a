package com.encore.filestore;

import com.encore.stereotype.Refusal;

/** There is no such file, or no longer. */
public final class NoSuchFile extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchFile() {
        super(Kind.NOT_FOUND, "no-such-file");
    }
}
