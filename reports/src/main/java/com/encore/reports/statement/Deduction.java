package com.encore.reports.statement;

/** What is taken from an artist's sales by a rule. */
public enum Deduction {
    PLATFORM_FEE,
    PAYMENT_FEE,
    VAT,
    INCOME_TAX,
    LOCAL_TAX
}
