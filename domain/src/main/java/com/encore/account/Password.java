package com.encore.account;

import java.util.Locale;

/** A password fit to be chosen: long enough to resist guessing, and not the address it protects. */
public record Password(String value) {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    public Password {
        int letters = value.codePointCount(0, value.length());
        if (letters < SHORTEST || letters > LONGEST) {
            throw new UnfitPassword("password-length", SHORTEST, LONGEST);
        }
        if (value.codePoints().distinct().count() < 3) {
            throw new UnfitPassword("password-monotonous");
        }
    }

    /** Refuses the address itself and the part before its @. */
    public static Password chosenBy(Email email, String value) {
        Password password = new Password(value);
        String lower = value.strip().toLowerCase(Locale.ROOT);
        String localPart = email.value().substring(0, email.value().indexOf('@'));
        if (lower.equals(email.value()) || lower.equals(localPart)) {
            throw new UnfitPassword("password-is-email");
        }
        return password;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
