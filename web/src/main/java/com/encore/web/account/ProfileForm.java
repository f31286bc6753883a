package com.encore.web.account;

import com.encore.notification.Language;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record ProfileForm(String name, String language) {

    ProfileForm(@Nullable String name, @Nullable String language) {
        this.name = Objects.requireNonNullElse(name, "");
        this.language = Objects.requireNonNullElse(language, "");
    }

    Language chosenLanguage() {
        return Language.of(Locale.of(language));
    }
}
