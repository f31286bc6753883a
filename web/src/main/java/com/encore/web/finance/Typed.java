package com.encore.web.finance;

import com.encore.account.Reason;
import com.encore.account.ReasonMissing;
import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.web.http.FormFaults;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Makes values of what was typed, and says at the field what could not be read. */
final class Typed {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[,\\s]");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");
    private static final int RATE_PER_PERCENT = Rate.WHOLE / 100;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A percentage with up to three decimals, which is as exact as a rate can be kept. */
    static @Nullable Rate rate(BindingResult faults, String field, String text) {
        if (PERCENT.matcher(text).matches()) {
            int rate = new BigDecimal(text)
                    .multiply(BigDecimal.valueOf(RATE_PER_PERCENT))
                    .intValueExact();
            if (rate <= Rate.WHOLE) {
                return new Rate(rate);
            }
        }
        faults.rejectValue(field, "terms.fault.rate");
        return null;
    }

    static @Nullable Won won(BindingResult faults, String field, String text) {
        String digits = BETWEEN_DIGITS.matcher(text).replaceAll("");
        if (AMOUNT.matcher(digits).matches()) {
            return Won.of(Long.parseLong(digits));
        }
        faults.rejectValue(field, "terms.fault.won");
        return null;
    }

    static @Nullable LocalDate day(BindingResult faults, String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            faults.rejectValue(field, "terms.fault.day");
            return null;
        }
    }

    static @Nullable Reason reason(BindingResult faults, String field, String text) {
        try {
            return new Reason(text);
        } catch (ReasonMissing missing) {
            FormFaults.reject(faults, field, missing);
            return null;
        }
    }
}
