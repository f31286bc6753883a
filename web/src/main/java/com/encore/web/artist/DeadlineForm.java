package com.encore.web.artist;

import org.jspecify.annotations.Nullable;

/** A new deadline as typed. */
record DeadlineForm(long version, String closesAt, String reason) {

    DeadlineForm(long version, @Nullable String closesAt, @Nullable String reason) {
        this.version = version;
        this.closesAt = Typed.text(closesAt);
        this.reason = Typed.text(reason);
    }
}
