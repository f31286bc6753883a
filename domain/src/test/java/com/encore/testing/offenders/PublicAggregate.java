package com.encore.testing.offenders;

/** Public, with a setter and a floating figure. Not an entity, or it would be mapped: the tests treat it as one. */
public class PublicAggregate {

    private double amount;

    public void setAmount(double amount) {
        this.amount = amount;
    }

    public double amount() {
        return amount;
    }
}
