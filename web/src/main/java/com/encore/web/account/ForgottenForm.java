package com.encore.web.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

record ForgottenForm(String email) {

    static final ForgottenForm EMPTY = new ForgottenForm(null);

    ForgottenForm(@Nullable String email) {
        this.email = Objects.requireNonNullElse(email, "");
    }
}
