package com.encore.project;

import com.encore.stereotype.Refusal;

/** The reward or option is not one of this project's, or is no longer offered. */
public final class NoSuchReward extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchReward() {
        super(Kind.INVALID, "no-such-reward");
    }
}
