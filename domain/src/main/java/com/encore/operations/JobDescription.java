package com.encore.operations;

import java.util.Locale;

/**
 * A job as people read of it.
 *
 * @param repeats whether the same piece of business may be run again after it was completed
 */
public record JobDescription(
        String name, String korean, String english, IdentityKind identity, boolean movesMoney, boolean repeats) {

    public String title(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
