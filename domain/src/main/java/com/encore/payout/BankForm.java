package com.encore.payout;

/** The banks whose form for many transfers at once we can fill in. */
public enum BankForm {
    HANA,
    KOOKMIN,
    SHINHAN,
    K_BANK
}
