package com.encore.web.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

record LoginForm(String email, String password) {

    LoginForm(@Nullable String email, @Nullable String password) {
        this.email = Objects.requireNonNullElse(email, "");
        this.password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "LoginForm[" + email + "]";
    }
}
