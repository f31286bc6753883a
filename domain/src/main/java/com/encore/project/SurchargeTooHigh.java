package com.encore.project;

/** An option adds no more than a reward may cost. */
public final class SurchargeTooHigh extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    SurchargeTooHigh(String field) {
        super(field, "surcharge-too-high", ProjectLimits.SURCHARGE.amount());
    }
}
