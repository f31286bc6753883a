package com.encore.pledge;

import com.encore.stereotype.Refusal;

/** A pledge starts at the smallest amount a pledge may have. */
public final class TooLittle extends Refusal {

    private static final long serialVersionUID = 1L;

    TooLittle(long least) {
        super(Kind.INVALID, "too-little", least);
    }
}
