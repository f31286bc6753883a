package com.encore.web.artist;

import com.encore.project.OptionOffer;
import com.encore.project.ProjectView;
import com.encore.project.RewardId;
import com.encore.project.RewardOffer;
import com.encore.project.RewardView;
import java.util.ArrayList;
import java.util.List;

/** A project's rewards as they are offered now, with one of them added, changed or taken away. */
record OfferedRewards(List<RewardOffer> offers) {

    static OfferedRewards of(ProjectView project) {
        return new OfferedRewards(
                project.rewards().stream().map(OfferedRewards::offer).toList());
    }

    /** Where the reward stands in the list, or will stand when it is new. */
    int placeOf(RewardOffer reward) {
        for (int place = 0; place < offers.size(); place++) {
            if (reward.id() != null && reward.id().equals(offers.get(place).id())) {
                return place;
            }
        }
        return offers.size();
    }

    List<RewardOffer> with(RewardOffer reward) {
        List<RewardOffer> changed = new ArrayList<>(offers);
        int place = placeOf(reward);
        if (place < changed.size()) {
            changed.set(place, reward);
        } else {
            changed.add(reward);
        }
        return changed;
    }

    List<RewardOffer> without(RewardId reward) {
        return offers.stream().filter(offer -> !reward.equals(offer.id())).toList();
    }

    private static RewardOffer offer(RewardView reward) {
        return new RewardOffer(
                reward.id(),
                reward.kind(),
                reward.title(),
                reward.description(),
                reward.price(),
                reward.stock(),
                reward.perPerson(),
                reward.options().stream()
                        .map(option -> new OptionOffer(option.id(), option.name(), option.surcharge(), option.stock()))
                        .toList());
    }
}
