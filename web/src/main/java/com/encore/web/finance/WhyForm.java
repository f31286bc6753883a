package com.encore.web.finance;

import org.jspecify.annotations.Nullable;

/** Why something is taken back, as typed. */
record WhyForm(String reason) {

    WhyForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }
}
