package com.encore.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/** An amount of money in Korean won: whole, never negative, never floating point. */
public record Won(@JsonValue long amount) implements Comparable<Won> {

    public static final Won ZERO = new Won(0);

    /** Larger than anything Encore will ever hold, small enough that adding never overflows unseen. */
    public static final long LIMIT = 1_000_000_000_000_000L;

    @JsonCreator
    public Won {
        if (amount < 0 || amount > LIMIT) {
            throw new IllegalArgumentException("not an amount in won: " + amount);
        }
    }

    public static Won of(long amount) {
        return new Won(amount);
    }

    public static Won sum(Collection<Won> amounts) {
        return amounts.stream().reduce(ZERO, Won::plus);
    }

    public Won plus(Won other) {
        return new Won(Math.addExact(amount, other.amount));
    }

    /** Refuses to go below zero: what may be negative is not a Won. */
    public Won minus(Won other) {
        return new Won(Math.subtractExact(amount, other.amount));
    }

    public Won times(int quantity) {
        return new Won(Math.multiplyExact(amount, quantity));
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isLessThan(Won other) {
        return amount < other.amount;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return amount + " KRW";
    }
}
