package com.encore.operations;

import java.util.Locale;

/** A job as people read of it. */
public record JobDescription(String name, String korean, String english, IdentityKind identity, boolean movesMoney) {

    public String title(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
