package com.encore.reports.export;

import org.jspecify.annotations.Nullable;

/**
 * One column of a register.
 *
 * @param codes what the codes in it are called, null when it holds no codes
 * @param totalled whether its sum is a control total
 */
public record Column(Words title, Type type, @Nullable Codes codes, boolean totalled) {

    /** What the column's values are, and so how the database's are read. */
    public enum Type {
        TEXT(24),
        /** Whole won, of either sign. */
        WON(15),
        NUMBER(10),
        /** A {@code date}. */
        DATE(12),
        /** A {@code datetime} in UTC, written as Seoul's wall clock to the second. */
        INSTANT(20),
        /** Hundred-thousandths, as {@link com.encore.money.Rate} counts. */
        RATE(9),
        /** Text sealed in the database: what it was sealed for, a zero byte, then the seal. Opened on its way. */
        SEALED(24);

        private final int width;

        Type(int width) {
            this.width = width;
        }

        int width() {
            return width;
        }
    }

    public Column {
        if (totalled && type != Type.WON && type != Type.NUMBER) {
            throw new IllegalArgumentException("a " + type + " has no sum");
        }
        if (codes != null && type != Type.TEXT) {
            throw new IllegalArgumentException("a " + type + " is no code");
        }
    }

    public static Column of(Type type, String korean, String english) {
        return new Column(new Words(korean, english), type, null, false);
    }

    public static Column text(String korean, String english) {
        return of(Type.TEXT, korean, english);
    }

    public static Column coded(String korean, String english, Codes codes) {
        return new Column(new Words(korean, english), Type.TEXT, codes, false);
    }

    public static Column won(String korean, String english) {
        return of(Type.WON, korean, english);
    }

    public static Column sealed(String korean, String english) {
        return of(Type.SEALED, korean, english);
    }

    public static Column date(String korean, String english) {
        return of(Type.DATE, korean, english);
    }

    public static Column instant(String korean, String english) {
        return of(Type.INSTANT, korean, english);
    }

    /** The same, with its sum as a control total. */
    public Column total() {
        return new Column(title, type, codes, true);
    }
}
