package com.encore.terms;

import com.encore.money.Won;

/** Tax kept back from a payee and owed to the tax office. */
public record Withheld(Won incomeTax, Won localTax) {

    public static final Withheld NONE = new Withheld(Won.ZERO, Won.ZERO);

    public Won total() {
        return incomeTax.plus(localTax);
    }
}
