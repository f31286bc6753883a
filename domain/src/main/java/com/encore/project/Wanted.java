package com.encore.project;

import org.jspecify.annotations.Nullable;

/** What a fan asks for: which reward, in which option, how many. Never at what price. */
public record Wanted(RewardId reward, @Nullable OptionId option, int quantity) {

    private static final int MOST = 1000;

    public Wanted {
        if (quantity < 1 || quantity > MOST) {
            throw new NoSuchReward();
        }
    }
}
