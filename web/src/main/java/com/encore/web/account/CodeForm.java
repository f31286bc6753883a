package com.encore.web.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

record CodeForm(String code) {

    static final CodeForm EMPTY = new CodeForm(null);

    CodeForm(@Nullable String code) {
        this.code = Objects.requireNonNullElse(code, "");
    }
}
