package com.encore.reconciliation;

/** What is wrong between a payout and the bank. */
public enum ProviderPayoutTrouble {
    /** Its days are over and nothing like it has come. */
    NOT_ARRIVED,
    /** In its days something has come, but not as much as it should be. */
    OTHER_AMOUNT,
    /** More or fewer payouts than deposits of this amount: which belongs to which is not guessed. */
    AMBIGUOUS
}
