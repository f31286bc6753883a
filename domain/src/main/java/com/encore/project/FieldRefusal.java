package com.encore.project;

import com.encore.stereotype.Refusal;

/** A rule about one field of a form said no. */
public abstract class FieldRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;

    protected FieldRefusal(String field, String key, Object... arguments) {
        super(Kind.INVALID, key, arguments);
        this.field = field;
    }

    /** Path of the field, such as {@code title} or {@code rewards[0].price}. */
    public String field() {
        return field;
    }
}
