package com.encore.refund;

/** Why a refund waits for somebody. Only the first two wait for the backer; the others wait for us. */
public enum ParkKind {
    NO_ACCOUNT,
    ACCOUNT_REFUSED,
    TOO_OLD,
    MORE_THAN_LEFT,
    TRIED_OFTEN;

    /** The backer can set it going again by naming an account. */
    public boolean waitsForAccount() {
        return this == NO_ACCOUNT || this == ACCOUNT_REFUSED;
    }
}
