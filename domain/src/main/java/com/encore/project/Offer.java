package com.encore.project;

import com.encore.money.Won;
import org.jspecify.annotations.Nullable;

/** A wanted reward with the price and names the project's own rows give it. */
public record Offer(
        Wanted wanted,
        String title,
        @Nullable String optionName,
        Won unitPrice,
        @Nullable Integer perPerson) {

    public Won amount() {
        return unitPrice.times(wanted.quantity());
    }
}
