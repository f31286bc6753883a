package com.encore.web.artist;

import com.encore.money.Won;
import com.encore.time.Seoul;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Makes values of what was typed, and says at the field what could not be read. */
final class Typed {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[,\\s]");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private Typed() {}

    /** A date and time in Seoul; nothing typed is no time. */
    static @Nullable Instant moment(BindingResult faults, String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.strip()).atZone(Seoul.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            faults.rejectValue(field, "artist.fault.moment");
            return null;
        }
    }

    static Won won(BindingResult faults, String field, String text) {
        String digits = BETWEEN_DIGITS.matcher(text).replaceAll("");
        if (digits.isEmpty()) {
            return Won.ZERO;
        }
        if (!AMOUNT.matcher(digits).matches()) {
            faults.rejectValue(field, "artist.fault.won");
            return Won.ZERO;
        }
        return Won.of(Long.parseLong(digits));
    }

    /** A whole number; nothing typed is no limit. */
    static @Nullable Integer count(BindingResult faults, String field, String text) {
        String digits = BETWEEN_DIGITS.matcher(text).replaceAll("");
        if (digits.isEmpty()) {
            return null;
        }
        if (!COUNT.matcher(digits).matches()) {
            faults.rejectValue(field, "artist.fault.count");
            return null;
        }
        return Integer.valueOf(digits);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
