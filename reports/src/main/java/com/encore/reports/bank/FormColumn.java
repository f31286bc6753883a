package com.encore.reports.bank;

import com.encore.payout.Transfer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A column of a bank's form: its heading and what of a transfer stands in it, as text or as a whole number. */
record FormColumn(
        String heading,
        int width,
        @Nullable Function<Transfer, String> text,
        @Nullable ToLongFunction<Transfer> number) {

    static FormColumn text(String heading, int width, Function<Transfer, String> text) {
        return new FormColumn(heading, width, text, null);
    }

    static FormColumn number(String heading, int width, ToLongFunction<Transfer> number) {
        return new FormColumn(heading, width, null, number);
    }
}
