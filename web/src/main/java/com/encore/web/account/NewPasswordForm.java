package com.encore.web.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

record NewPasswordForm(String password) {

    static final NewPasswordForm EMPTY = new NewPasswordForm(null);

    NewPasswordForm(@Nullable String password) {
        this.password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "NewPasswordForm[hidden]";
    }
}
