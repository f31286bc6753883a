package com.encore.terms;

import java.time.LocalDate;

/** A day on which banks will not work, and what it is called. */
public record NewHoliday(LocalDate day, String korean, String english) {

    public static final int LENGTH = 40;

    public NewHoliday {
        korean = name(korean);
        english = name(english);
    }

    private static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LENGTH) {
            throw new HolidayNameUnusable();
        }
        return name;
    }
}
