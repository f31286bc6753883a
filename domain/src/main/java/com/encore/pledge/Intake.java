package com.encore.pledge;

/** Whether money that arrived can be taken for its pledge. */
public enum Intake {
    ACCEPTED,
    SOLD_OUT,
    CLOSED,
    CANCELLED,
    AMOUNT_DIFFERS
}
