package com.encore.payout;

/** Why a row of a bank's answer could not be taken, by the line it stands in. */
public record ResultTrouble(int line, Kind kind) {

    /** What is wrong with it. */
    public enum Kind {
        NO_ACCOUNT,
        NO_AMOUNT,
        UNKNOWN_RESULT,
        UNKNOWN_DAY,
        /** Before the batch was confirmed, or still to come. */
        IMPOSSIBLE_DAY,
        NO_SUCH_PAYOUT,
        /** Several payouts go to this account with this amount, and nothing tells them apart. */
        SEVERAL_PAYOUTS,
        /** Account and amount are one payout's, the memo names another. */
        OTHER_MEMO,
        TWO_ROWS,
        /** The row says otherwise than what was read before. */
        CONTRADICTS
    }
}
