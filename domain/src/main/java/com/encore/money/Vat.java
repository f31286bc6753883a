package com.encore.money;

/** Value added tax contained in a price: one eleventh, rounded half up, as the payment provider does. */
public record Vat(Won supply, Won tax) {

    public static Vat within(Won total) {
        Won tax = Won.of((total.amount() * 2 + 11) / 22);
        return new Vat(total.minus(tax), tax);
    }
}
