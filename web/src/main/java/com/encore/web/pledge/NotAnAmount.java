package com.encore.web.pledge;

import com.encore.money.Won;
import com.encore.stereotype.Refusal;
import java.util.regex.Pattern;

/** What was typed as money is not an amount of won. */
final class NotAnAmount extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern DECORATION = Pattern.compile("[,\\s₩]|원$");

    private NotAnAmount() {
        super(Kind.INVALID, "not-an-amount");
    }

    /** Nothing typed is nothing given. */
    static Won read(String typed) {
        String plain = DECORATION.matcher(typed.strip()).replaceAll("");
        if (plain.isEmpty()) {
            return Won.ZERO;
        }
        if (!DIGITS.matcher(plain).matches()) {
            throw new NotAnAmount();
        }
        return Won.of(Long.parseLong(plain));
    }
}
