package com.encore.web.pledge;

import com.encore.pledge.PledgeState;
import com.encore.pledge.PledgeView;
import com.encore.web.piece.MoneyPlace;

/** A pledge with the sign it stands under and where its money is. */
record PledgeRow(PledgeView pledge, String tone, MoneyPlace place) {

    static PledgeRow of(PledgeView pledge) {
        return new PledgeRow(pledge, tone(pledge.state()), place(pledge.state()));
    }

    /** What was never paid and never will be has no money to follow. */
    public boolean moves() {
        return pledge.state() != PledgeState.EXPIRED && pledge.state() != PledgeState.RELEASED;
    }

    private static String tone(PledgeState state) {
        return switch (state) {
            case HELD, REFUNDING -> "wait";
            case PAID -> "live";
            case CONFIRMED, SETTLED -> "good";
            case EXPIRED, RELEASED -> "calm";
            case REFUNDED -> "back";
        };
    }

    private static MoneyPlace place(PledgeState state) {
        return switch (state) {
            case HELD, EXPIRED, RELEASED -> MoneyPlace.UNPAID;
            case PAID, CONFIRMED -> MoneyPlace.HELD;
            case SETTLED -> MoneyPlace.SETTLED;
            case REFUNDING -> MoneyPlace.REFUNDING;
            case REFUNDED -> MoneyPlace.REFUNDED;
        };
    }
}
