package com.encore.web.piece;

import java.util.List;

/** Where the money of a pledge is now, as its backer sees it. */
public enum MoneyPlace {
    UNPAID,
    HELD,
    CONFIRMED,
    SETTLED,
    REFUNDING,
    REFUNDED;

    /** The way of the money: until the project is decided its end is open. */
    public List<Stop> stops() {
        return switch (this) {
            case UNPAID, HELD -> List.of(Stop.PAY, Stop.HOLD, Stop.OPEN);
            case CONFIRMED, SETTLED -> List.of(Stop.PAY, Stop.HOLD, Stop.SETTLE);
            case REFUNDING, REFUNDED -> List.of(Stop.PAY, Stop.HOLD, Stop.REFUND);
        };
    }

    /** Which stop the money is at, counted from 0. */
    public int at() {
        return switch (this) {
            case UNPAID -> 0;
            case HELD, CONFIRMED -> 1;
            case SETTLED, REFUNDING, REFUNDED -> 2;
        };
    }

    public boolean arrived(int stop) {
        return stop < at() || (stop == at() && this != UNPAID && this != REFUNDING);
    }

    /** Message key of the sentence under the track. */
    public String key() {
        return switch (this) {
            case UNPAID -> "money.unpaid";
            case HELD -> "money.held";
            case CONFIRMED -> "money.confirmed";
            case SETTLED -> "money.settled";
            case REFUNDING -> "money.refunding";
            case REFUNDED -> "money.refunded";
        };
    }

    /** A place on the way; OPEN is the fork that only the result of the project decides. */
    public enum Stop {
        PAY,
        HOLD,
        OPEN,
        SETTLE,
        REFUND;

        public String key() {
            return switch (this) {
                case PAY -> "money.stop.paid";
                case HOLD -> "money.stop.held";
                case OPEN -> "money.stop.open";
                case SETTLE -> "money.stop.settled";
                case REFUND -> "money.stop.refunded";
            };
        }
    }
}
