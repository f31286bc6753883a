package com.encore.sandbox.portone;

import org.jspecify.annotations.Nullable;

/** A sum in whole won with the tax inside it. */
record Amount(long total, long taxFree, long vat) {

    static final Amount NOTHING = new Amount(0, 0, 0);

    static Amount of(long total, long taxFree, @Nullable Long vat) {
        return new Amount(total, taxFree, vat == null ? includedVat(total - taxFree) : vat);
    }

    /** One eleventh, half-up: what the provider's own answers show. */
    static long includedVat(long taxable) {
        return (2 * taxable + 11) / 22;
    }

    long supply() {
        return total - taxFree - vat;
    }

    long taxable() {
        return total - taxFree;
    }

    Amount plus(Amount other) {
        return new Amount(total + other.total, taxFree + other.taxFree, vat + other.vat);
    }

    Amount minus(Amount other) {
        return new Amount(total - other.total, taxFree - other.taxFree, vat - other.vat);
    }
}
