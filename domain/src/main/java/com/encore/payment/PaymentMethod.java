package com.encore.payment;

/** How a fan pays. */
public enum PaymentMethod {
    CARD,
    KAKAOPAY,
    TOSSPAY,
    VIRTUAL_ACCOUNT
}
