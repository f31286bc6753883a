package com.encore.web.pledge;

import com.encore.stereotype.Refusal;
import java.util.regex.Pattern;

/** What was typed as a number of rewards is not one. */
final class NotAQuantity extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

    private NotAQuantity() {
        super(Kind.INVALID, "not-a-quantity");
    }

    /** Nothing typed is none wanted. */
    static int read(String typed) {
        String plain = typed.strip();
        if (plain.isEmpty()) {
            return 0;
        }
        if (!DIGITS.matcher(plain).matches()) {
            throw new NotAQuantity();
        }
        return Integer.parseInt(plain);
    }
}
