package com.encore.web.artist;

import org.jspecify.annotations.Nullable;

/** Why a project is given up, as typed. */
record CallOffForm(String reason) {

    CallOffForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }
}
