package com.encore.ledger;

/** What an account keeps. Debits make the first and the last of them grow, credits the others. */
public enum AccountKind {
    ASSET,
    LIABILITY,
    INCOME,
    EXPENSE;

    public boolean growsByDebit() {
        return this == ASSET || this == EXPENSE;
    }
}
