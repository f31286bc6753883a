package com.encore.sandbox.demo;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.OptionView;
import com.encore.project.RewardKind;
import com.encore.project.RewardView;
import com.encore.project.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What of a project's rewards is not spoken for yet, so that no plan asks for more than there is. */
final class Shelf {

    /** A choice and what it costs. */
    record Choice(List<Wanted> wanted, Won price) {

        static final Choice NOTHING = new Choice(List.of(), Won.ZERO);
    }

    private final Staged project;
    private final SplittableRandom chance;
    private final Map<Object, Integer> taken = new HashMap<>();
    private final Map<List<Object>, Integer> held = new HashMap<>();

    Shelf(Staged project, SplittableRandom chance) {
        this.project = project;
        this.chance = chance;
    }

    /** The first backers take what sells out; the eager are those who may. */
    Choice choose(MemberId who, boolean eager) {
        List<RewardView> fitting = new ArrayList<>();
        for (int i = 0; i < project.rewards().size(); i++) {
            RewardView reward = project.rewards().get(i);
            boolean rare = project.file().rewards().get(i).sellsOut();
            if (left(reward, who) > 0 && (!rare || eager)) {
                if (rare) {
                    return take(reward, who, 1);
                }
                fitting.addAll(likelihood(reward));
            }
        }
        if (fitting.isEmpty()) {
            return Choice.NOTHING;
        }
        RewardView reward = fitting.get(chance.nextInt(fitting.size()));
        boolean forTwo = reward.kind() == RewardKind.TICKET && left(reward, who) > 1 && chance.nextInt(3) == 0;
        return take(reward, who, forTwo ? 2 : 1);
    }

    /** Most people come for the show. */
    private static List<RewardView> likelihood(RewardView reward) {
        return switch (reward.kind()) {
            case TICKET -> List.of(reward, reward, reward, reward);
            case GOODS -> List.of(reward, reward);
            case THANKS -> List.of(reward);
        };
    }

    private Choice take(RewardView reward, MemberId who, int quantity) {
        OptionView option = option(reward, quantity);
        taken.merge(reward.id(), quantity, Integer::sum);
        held.merge(List.of(reward.id(), who), quantity, Integer::sum);
        if (option == null) {
            return new Choice(
                    List.of(new Wanted(reward.id(), null, quantity)),
                    reward.price().times(quantity));
        }
        taken.merge(option.id(), quantity, Integer::sum);
        return new Choice(
                List.of(new Wanted(reward.id(), option.id(), quantity)),
                reward.price().plus(option.surcharge()).times(quantity));
    }

    private @Nullable OptionView option(RewardView reward, int quantity) {
        List<OptionView> fitting = reward.options().stream()
                .filter(option -> option.stock() == null || option.stock() - count(option.id()) >= quantity)
                .toList();
        return fitting.isEmpty() ? null : fitting.get(chance.nextInt(fitting.size()));
    }

    private int left(RewardView reward, MemberId who) {
        int stock = reward.stock() == null ? Integer.MAX_VALUE : reward.stock() - count(reward.id());
        int mine = reward.perPerson() == null
                ? Integer.MAX_VALUE
                : reward.perPerson() - held.getOrDefault(List.<Object>of(reward.id(), who), 0);
        boolean inSomeForm = reward.options().isEmpty() || option(reward, 1) != null;
        return inSomeForm ? Math.min(stock, mine) : 0;
    }

    private int count(Object of) {
        return taken.getOrDefault(of, 0);
    }
}
