package com.encore.watch;

import com.encore.stereotype.Refusal;

/** Somebody has seen to it already; the one who comes later is told who. */
public final class SomeoneWasFirst extends Refusal {

    private static final long serialVersionUID = 1L;

    SomeoneWasFirst(String name) {
        super(Kind.CONFLICT, "someone-was-first", name);
    }
}
