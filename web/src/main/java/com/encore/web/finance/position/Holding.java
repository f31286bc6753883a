package com.encore.web.finance.position;

import com.encore.ledger.Account;

/** Where money is, or whose it is: accounts that belong together. In the order of the picture. */
public enum Holding {
    PROVIDER(2),
    BANK(4),
    FANS(1),
    ARTISTS(5),
    TAX(3),
    OWN(6);

    private final int series;

    Holding(int series) {
        this.series = series;
    }

    int series() {
        return series;
    }

    /** Debits are its rule: it is where money lies. The others say whose it is. */
    boolean isPlace() {
        return this == PROVIDER || this == BANK;
    }

    static Holding of(Account account) {
        return switch (account) {
            case PG_RECEIVABLE -> PROVIDER;
            case BANK -> BANK;
            case PLEDGES_HELD -> FANS;
            case ARTIST_PAYABLE -> ARTISTS;
            case VAT_PAYABLE, WITHHOLDING_PAYABLE -> TAX;
            case PLATFORM_FEE, PAYMENT_FEE, PG_COST, PROMOTION_COST -> OWN;
        };
    }
}
