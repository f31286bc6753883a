package com.encore.reports.statement;

import java.util.Optional;

/** The steps from what was sold to what is paid out, in their order. What is taken is below zero. */
enum Item {
    GROSS,
    DISCOUNT_BY_ARTIST,
    REFUNDS,
    PLATFORM_FEE,
    PAYMENT_FEE,
    VAT,
    PAYABLE,
    CARRIED_IN,
    INCOME_TAX,
    LOCAL_TAX,
    NET;

    boolean isTotal() {
        return this == GROSS || this == PAYABLE || this == NET;
    }

    long of(Figures figures) {
        return switch (this) {
            case GROSS -> figures.gross().amount();
            case DISCOUNT_BY_ARTIST -> -figures.discountByArtist().amount();
            case REFUNDS -> -figures.refunds().amount();
            case PLATFORM_FEE -> -figures.platformFee();
            case PAYMENT_FEE -> -figures.paymentFee();
            case VAT -> -figures.vat();
            case PAYABLE -> figures.payable();
            case CARRIED_IN -> figures.carriedIn();
            case INCOME_TAX -> -figures.incomeTax().amount();
            case LOCAL_TAX -> -figures.localTax().amount();
            case NET -> figures.net();
        };
    }

    /** The rules it comes from, if it comes from rules. */
    Optional<Deduction> deduction() {
        return switch (this) {
            case PLATFORM_FEE -> Optional.of(Deduction.PLATFORM_FEE);
            case PAYMENT_FEE -> Optional.of(Deduction.PAYMENT_FEE);
            case VAT -> Optional.of(Deduction.VAT);
            case INCOME_TAX -> Optional.of(Deduction.INCOME_TAX);
            case LOCAL_TAX -> Optional.of(Deduction.LOCAL_TAX);
            default -> Optional.empty();
        };
    }
}
