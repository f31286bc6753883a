package com.encore.payout;

/** Why a settlement cannot be paid now, or not as it was planned. */
public enum Hindrance {
    HELD,
    /** Not approved yet, on its way, or paid. */
    NOT_PAYABLE,
    /** It stands in another batch. */
    PLANNED,
    NO_PAYEE,
    /** The account or the holder changed after the batch was made. */
    PAYEE_CHANGED,
    /** The artist is taxed in another way now than the settlement reckoned with. */
    OTHER_TAX_TYPE,
    /** Tax rates hang on the day of paying, and the settlement was reckoned with those of another day. */
    OTHER_WITHHOLDING
}
