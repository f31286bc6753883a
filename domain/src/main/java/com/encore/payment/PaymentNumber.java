package com.encore.payment;

import com.encore.stereotype.RandomCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id the provider knows a payment by: letters and digits only, because some card networks take nothing else. */
public record PaymentNumber(String value) {

    private static final Pattern FORM = Pattern.compile("E[0-9A-HJKMNP-TV-Z]{21}");

    public PaymentNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a payment number");
        }
    }

    /** Empty for anything that cannot be one of ours. */
    public static Optional<PaymentNumber> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PaymentNumber(text)) : Optional.empty();
    }

    static PaymentNumber random() {
        return new PaymentNumber("E" + RandomCode.of(21));
    }
}
