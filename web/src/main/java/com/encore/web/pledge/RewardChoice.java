package com.encore.web.pledge;

import com.encore.money.Won;
import com.encore.project.OptionView;
import com.encore.project.RewardView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reward on the form, with one place for a number per option, or one alone. */
record RewardChoice(
        String title,
        String description,
        Won price,
        @Nullable Integer perPerson,
        List<Choice> choices) {

    /** One number to give. {@code name} is empty where the reward has no options. */
    record Choice(
            String key, String name, Won price, @Nullable Integer left, int most) {

        public boolean gone() {
            return most == 0;
        }
    }

    private static final int MOST = 999;

    static List<RewardChoice> of(List<RewardView> rewards) {
        return rewards.stream()
                .filter(reward -> !reward.withdrawn())
                .map(RewardChoice::of)
                .toList();
    }

    /** One of the reward a fan came for; where it has options the fan says which. */
    static Map<String, String> wanted(List<RewardView> rewards, String id) {
        return of(rewards).stream()
                .flatMap(reward -> reward.choices().stream())
                .filter(choice -> choice.key().equals(id) && !choice.gone())
                .collect(Collectors.toMap(Choice::key, choice -> "1"));
    }

    public boolean gone() {
        return choices.stream().allMatch(Choice::gone);
    }

    private static RewardChoice of(RewardView reward) {
        String id = Long.toString(reward.id().value());
        List<Choice> choices = reward.options().isEmpty()
                ? List.of(choice(id, "", reward.price(), reward.left(), reward))
                : reward.options().stream()
                        .map(option -> choice(id, option, reward))
                        .toList();
        return new RewardChoice(reward.title(), reward.description(), reward.price(), reward.perPerson(), choices);
    }

    private static Choice choice(String id, OptionView option, RewardView reward) {
        return choice(
                id + "-" + option.id().value(),
                option.name(),
                reward.price().plus(option.surcharge()),
                least(option.left(), reward.left()),
                reward);
    }

    private static Choice choice(String key, String name, Won price, @Nullable Integer left, RewardView reward) {
        return new Choice(key, name, price, left, Objects.requireNonNullElse(least(left, reward.perPerson()), MOST));
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(Integer::compare)
                .orElse(null);
    }
}
