package com.encore.settlement;

import com.encore.money.Won;
import com.encore.terms.Withheld;

/**
 * What a settlement comes to. Signed where a settlement of cancellations is below zero; what is withheld never is.
 *
 * @param gross what the lines sold for, less the artist's own discounts
 * @param promoted the part of it Encore pays for, because the discount was Encore's
 * @param carriedIn what the artist owes from earlier settlements, zero or below
 */
public record Figures(
        int lines,
        long gross,
        long promoted,
        long platformFee,
        long paymentFee,
        long vat,
        long carriedIn,
        Won incomeTax,
        Won localTax) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, Won.ZERO, Won.ZERO);

    /** What fans left for it with the payment provider. */
    public long cash() {
        return gross - promoted;
    }

    public long payable() {
        return gross - platformFee - paymentFee - vat;
    }

    /** What taxes are withheld from: nothing while the artist owes more than is due. */
    public Won taxable() {
        return Won.of(Math.max(0, payable() + carriedIn));
    }

    public long withheld() {
        return incomeTax.plus(localTax).amount();
    }

    public long net() {
        return payable() + carriedIn - withheld();
    }

    public boolean isPaidOut() {
        return net() > 0;
    }

    /** Before anything is taken in or withheld. */
    Figures ofLines() {
        return new Figures(lines, gross, promoted, platformFee, paymentFee, vat, 0, Won.ZERO, Won.ZERO);
    }

    Figures withholding(Withheld taxes) {
        return new Figures(
                lines, gross, promoted, platformFee, paymentFee, vat, carriedIn, taxes.incomeTax(), taxes.localTax());
    }

    Figures carrying(long carried) {
        return new Figures(lines, gross, promoted, platformFee, paymentFee, vat, carried, incomeTax, localTax);
    }
}
