package com.encore.operations;

import java.util.Locale;

/**
 * A job as people read of it.
 *
 * @param movesMoney whether a run books into the ledger or has the provider move money; what it merely reckons does not
 */
public record JobDescription(String name, String korean, String english, IdentityKind identity, boolean movesMoney) {

    public String title(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
