package com.encore.money;

/** A share in hundred-thousandths (10,000 = 10 %), so that rates are whole numbers too. */
public record Rate(int perHundredThousand) {

    public static final int WHOLE = 100_000;

    public static final Rate ALL = new Rate(WHOLE);

    public Rate {
        if (perHundredThousand < 0 || perHundredThousand > WHOLE) {
            throw new IllegalArgumentException("not a rate: " + perHundredThousand);
        }
    }

    public static Rate percent(int percent) {
        return new Rate(Math.multiplyExact(percent, WHOLE / 100));
    }

    /** The share, with what is less than one won dropped. */
    public Won floor(Won of) {
        // wholes and rest apart, because the product of the largest amount and rate is more than a long holds
        return Won.of(of.amount() / WHOLE * perHundredThousand + of.amount() % WHOLE * perHundredThousand / WHOLE);
    }

    /** The share, with what is less than ten won dropped, as taxes are. */
    public Won floorToTen(Won of) {
        return Won.of(floor(of).amount() / 10 * 10);
    }
}
