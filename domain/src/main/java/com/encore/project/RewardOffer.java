package com.encore.project;

import com.encore.money.Won;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reward as the artist offers it: with an id to change one, without to add one; no stock means no end of it. */
public record RewardOffer(
        @Nullable RewardId id,
        RewardKind kind,
        String title,
        String description,
        Won price,
        @Nullable Integer stock,
        @Nullable Integer perPerson,
        List<OptionOffer> options) {

    public RewardOffer {
        title = PlainText.line(title);
        description = PlainText.paragraphs(description);
        options = List.copyOf(options);
    }

    void check(String path, FieldChecks checks) {
        checks.present(path + ".title", title);
        checks.fits(path + ".title", title, ProjectLimits.REWARD_TITLE);
        checks.fits(path + ".description", description, ProjectLimits.REWARD_DESCRIPTION);
        checks.that(
                FieldChecks.between(ProjectLimits.PRICE_AT_LEAST, price, ProjectLimits.PRICE),
                () -> new PriceOutOfRange(path + ".price"));
        checks.countUpTo(path + ".stock", stock, ProjectLimits.STOCK);
        checks.countUpTo(path + ".perPerson", perPerson, ProjectLimits.PER_PERSON);
        checks.that(options.size() <= ProjectLimits.OPTIONS, () -> new TooManyOptions(path + ".options"));
        for (int i = 0; i < options.size(); i++) {
            options.get(i).check(path + ".options[" + i + "]", checks);
        }
    }
}
