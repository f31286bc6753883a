package com.encore.project;

/** A stock or a limit per person is a whole number from one up. */
public final class CountOutOfRange extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    CountOutOfRange(String field, int most) {
        super(field, "count-out-of-range", most);
    }
}
