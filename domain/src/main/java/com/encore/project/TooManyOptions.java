package com.encore.project;

/** Twenty options can still be chosen from. */
public final class TooManyOptions extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    TooManyOptions(String field) {
        super(field, "too-many-options", ProjectLimits.OPTIONS);
    }
}
