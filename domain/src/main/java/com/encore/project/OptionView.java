package com.encore.project;

import com.encore.money.Won;
import org.jspecify.annotations.Nullable;

/** An option with what is left of it; nothing said means there is no end of it. */
public record OptionView(
        OptionId id,
        String name,
        Won surcharge,
        @Nullable Integer stock,
        @Nullable Integer left) {

    public boolean soldOut() {
        return left != null && left == 0;
    }

    static OptionView of(OptionId id, String name, Won surcharge, @Nullable Integer stock, int sold) {
        return new OptionView(id, name, surcharge, stock, stock == null ? null : stock - sold);
    }

    OptionView at(Glance.Shelf shelf) {
        return of(id, name, surcharge, shelf.stock(), shelf.sold());
    }
}
