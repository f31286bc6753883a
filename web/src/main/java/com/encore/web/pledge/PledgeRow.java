package com.encore.web.pledge;

import com.encore.payment.PaymentState;
import com.encore.pledge.PledgeState;
import com.encore.pledge.PledgeView;
import com.encore.web.piece.MoneyPlace;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pledge with the sign it stands under and where its money is. */
record PledgeRow(PledgeView pledge, @Nullable PaymentState payment, String tone, MoneyPlace place) {

    private static final Set<PaymentState> WORTH_SAYING = EnumSet.of(PaymentState.WAITING, PaymentState.UNKNOWN);

    static PledgeRow of(PledgeView pledge, @Nullable PaymentState payment) {
        return new PledgeRow(pledge, payment, tone(pledge.state()), place(pledge.state()));
    }

    /** Message key of the state; while a pledge is unpaid its payment says more. */
    public String word() {
        boolean payment = pledge.state() == PledgeState.HELD && WORTH_SAYING.contains(payment());
        return "pledge.state." + (payment ? payment() : pledge.state());
    }

    /** Nothing is said of where money is that was never paid, or of which nobody knows yet whether it was. */
    public boolean moves() {
        return !over() && payment != PaymentState.UNKNOWN;
    }

    public boolean over() {
        return pledge.state() == PledgeState.EXPIRED || pledge.state() == PledgeState.RELEASED;
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
            case PAID -> MoneyPlace.HELD;
            case CONFIRMED -> MoneyPlace.CONFIRMED;
            case SETTLED -> MoneyPlace.SETTLED;
            case REFUNDING -> MoneyPlace.REFUNDING;
            case REFUNDED -> MoneyPlace.REFUNDED;
        };
    }
}
