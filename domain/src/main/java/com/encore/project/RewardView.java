package com.encore.project;

import com.encore.money.Won;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reward with what is left of it; nothing said means there is no end of it. */
public record RewardView(
        RewardId id,
        RewardKind kind,
        String title,
        String description,
        Won price,
        @Nullable Integer stock,
        int sold,
        @Nullable Integer perPerson,
        boolean withdrawn,
        List<OptionView> options) {

    public @Nullable Integer left() {
        return stock == null ? null : stock - sold;
    }

    public boolean soldOut() {
        boolean noneLeft = stock != null && stock - sold == 0;
        return noneLeft || (!options.isEmpty() && options.stream().allMatch(OptionView::soldOut));
    }

    RewardView at(Glance.Shelf shelf, List<OptionView> filled) {
        return new RewardView(
                id, kind, title, description, price, shelf.stock(), shelf.sold(), perPerson, shelf.withdrawn(), filled);
    }
}
