package com.encore.reconciliation;

/** What is wrong with a movement. Of several things the first that applies is told. */
public enum DifferenceKind {
    /** It moved in another store than ours. */
    STORE,
    /** It moved in another currency than won. */
    CURRENCY,
    /** It came through a channel that is none of ours, or that moves no real money. */
    CHANNEL,
    /** The provider did it twice: paid twice under one number, or went back twice for one refund of ours. */
    DUPLICATE,
    /** The provider did it, and we believe that it came to nothing or is still to be done. */
    STATUS,
    AMOUNT,
    /** We booked it as another transaction, or for another payment. */
    REFERENCE,
    /** The provider told of it only after its day had been reconciled. */
    LATE,
    MISSING_HERE,
    MISSING_THERE
}
