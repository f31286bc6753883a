package com.encore.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address in its one normal form, so that one mailbox is one member. */
public record Email(String value) {

    public static final int LENGTH = 254;

    private static final int LOCAL_PART_LENGTH = 64;
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public Email {
        value = normal(value);
        if (!isAddress(value)) {
            throw new InvalidEmail();
        }
    }

    /** Empty for what cannot be anybody's address. */
    static Optional<Email> read(String typed) {
        return isAddress(normal(typed)) ? Optional.of(new Email(typed)) : Optional.empty();
    }

    private static boolean isAddress(String normal) {
        // length first: the pattern is only run on what is short
        return normal.length() <= LENGTH
                && normal.indexOf('@') <= LOCAL_PART_LENGTH
                && SHAPE.matcher(normal).matches();
    }

    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
