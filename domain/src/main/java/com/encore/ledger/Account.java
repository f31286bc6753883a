package com.encore.ledger;

/** The chart of accounts. The numbers are the rows of the account table. */
public enum Account {
    PG_RECEIVABLE(1),
    BANK(2),
    PLEDGES_HELD(3),
    ARTIST_PAYABLE(4),
    PLATFORM_FEE(5),
    PAYMENT_FEE(6),
    VAT_PAYABLE(7),
    WITHHOLDING_PAYABLE(8),
    PG_COST(9),
    PROMOTION_COST(10);

    private final int id;

    Account(int id) {
        this.id = id;
    }

    /** Its row in the account table, which postings name. */
    public int id() {
        return id;
    }
}
