package com.encore.refund;

/**
 * What came of a pass over refunds: how many were taken up, and of these how many are done (or had nothing left to do),
 * wait for the provider, wait for a person, are tried again later, or broke something of ours.
 */
public record PaidBack(long done, long waiting, long parked, long later, long broken) {

    static final PaidBack NOTHING = new PaidBack(0, 0, 0, 0, 0);

    PaidBack and(RefundState state) {
        return switch (state) {
            case DONE, MOOT -> new PaidBack(done + 1, waiting, parked, later, broken);
            case ASKED, PENDING -> new PaidBack(done, waiting + 1, parked, later, broken);
            case PARKED -> new PaidBack(done, waiting, parked + 1, later, broken);
            case OWED -> new PaidBack(done, waiting, parked, later + 1, broken);
        };
    }

    PaidBack andBroken() {
        return new PaidBack(done, waiting, parked, later, broken + 1);
    }

    public int taken() {
        return Math.toIntExact(done + waiting + parked + later + broken);
    }
}
