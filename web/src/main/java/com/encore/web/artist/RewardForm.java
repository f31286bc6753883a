package com.encore.web.artist;

import com.encore.project.OptionOffer;
import com.encore.project.ProjectLimits;
import com.encore.project.RewardId;
import com.encore.project.RewardKind;
import com.encore.project.RewardOffer;
import com.encore.project.RewardView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** One reward as typed, with as many lines of options as it has and a few to spare. */
record RewardForm(
        long version,
        @Nullable Long reward,
        RewardKind kind,
        String title,
        String description,
        String price,
        String stock,
        String perPerson,
        List<OptionForm> options) {

    private static final int SPARE_LINES = 3;

    RewardForm(
            long version,
            @Nullable Long reward,
            @Nullable RewardKind kind,
            @Nullable String title,
            @Nullable String description,
            @Nullable String price,
            @Nullable String stock,
            @Nullable String perPerson,
            @Nullable List<OptionForm> options) {
        this.version = version;
        this.reward = reward;
        this.kind = kind == null ? RewardKind.TICKET : kind;
        this.title = Typed.text(title);
        this.description = Typed.text(description);
        this.price = Typed.text(price);
        this.stock = Typed.text(stock);
        this.perPerson = Typed.text(perPerson);
        this.options = withSpareLines(options == null ? List.of() : options);
    }

    static RewardForm blank(long version) {
        return new RewardForm(version, null, null, null, null, null, null, null, null);
    }

    static RewardForm of(long version, RewardView reward) {
        return new RewardForm(
                version,
                reward.id().value(),
                reward.kind(),
                reward.title(),
                reward.description(),
                Long.toString(reward.price().amount()),
                reward.stock() == null ? "" : reward.stock().toString(),
                reward.perPerson() == null ? "" : reward.perPerson().toString(),
                reward.options().stream().map(OptionForm::of).toList());
    }

    RewardOffer offer(BindingResult faults) {
        List<OptionOffer> offered = new ArrayList<>();
        for (int line = 0; line < options.size(); line++) {
            if (!options.get(line).blank()) {
                offered.add(options.get(line).offer(faults, "options[" + line + "]"));
            }
        }
        return new RewardOffer(
                reward == null ? null : new RewardId(reward),
                kind,
                title,
                description,
                Typed.won(faults, "price", price),
                Typed.count(faults, "stock", stock),
                Typed.count(faults, "perPerson", perPerson),
                offered);
    }

    private static List<OptionForm> withSpareLines(List<OptionForm> typed) {
        List<OptionForm> lines =
                new ArrayList<>(typed.stream().filter(line -> !line.blank()).toList());
        int wanted = Math.min(lines.size() + SPARE_LINES, ProjectLimits.OPTIONS);
        while (lines.size() < wanted) {
            lines.add(OptionForm.BLANK);
        }
        return List.copyOf(lines);
    }
}
