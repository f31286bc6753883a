package com.encore.project;

import com.encore.money.Won;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a form so that it is refused once, with everything. */
final class FieldChecks {

    private final List<FieldRefusal> refusals = new ArrayList<>();

    void that(boolean holds, Supplier<FieldRefusal> otherwise) {
        if (!holds) {
            refusals.add(otherwise.get());
        }
    }

    void fits(String field, String text, int longest) {
        // the database counts characters, not UTF-16 units
        that(text.codePointCount(0, text.length()) <= longest, () -> new TextTooLong(field, longest));
    }

    void present(String field, String text) {
        that(!text.isEmpty(), () -> new TextMissing(field));
    }

    void countUpTo(String field, @Nullable Integer count, int most) {
        that(count == null || (count >= 1 && count <= most), () -> new CountOutOfRange(field, most));
    }

    static boolean between(Won least, Won amount, Won most) {
        return !amount.isLessThan(least) && !most.isLessThan(amount);
    }

    void refuseIfAny() {
        if (!refusals.isEmpty()) {
            throw new FieldsRefused(refusals);
        }
    }
}
