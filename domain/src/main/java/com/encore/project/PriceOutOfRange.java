package com.encore.project;

/** A reward costs at least 1,000 won. */
public final class PriceOutOfRange extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    PriceOutOfRange(String field) {
        super(field, "price-out-of-range", ProjectLimits.PRICE_AT_LEAST.amount(), ProjectLimits.PRICE.amount());
    }
}
