package com.encore.money;

/** A share in hundred-thousandths (10,000 = 10 %), so that rates are whole numbers too. */
public record Rate(int perHundredThousand) {

    private static final int WHOLE = 100_000;

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
        return Won.of(Math.multiplyExact(of.amount(), (long) perHundredThousand) / WHOLE);
    }

    /** The share, with what is less than ten won dropped, as taxes are. */
    public Won floorToTen(Won of) {
        return Won.of(floor(of).amount() / 10 * 10);
    }
}
