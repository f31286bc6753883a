package com.encore.project;

import com.encore.money.Won;
import org.jspecify.annotations.Nullable;

/** One of the forms a reward comes in, what it costs on top and how many there are of it. */
public record OptionOffer(
        @Nullable OptionId id,
        String name,
        Won surcharge,
        @Nullable Integer stock) {

    public OptionOffer {
        name = PlainText.line(name);
    }

    void check(String path, FieldChecks checks) {
        checks.present(path + ".name", name);
        checks.fits(path + ".name", name, ProjectLimits.OPTION_NAME);
        checks.that(!ProjectLimits.SURCHARGE.isLessThan(surcharge), () -> new SurchargeTooHigh(path + ".surcharge"));
        checks.countUpTo(path + ".stock", stock, ProjectLimits.STOCK);
    }
}
