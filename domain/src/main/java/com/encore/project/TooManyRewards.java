package com.encore.project;

/** Ten rewards can still be compared. */
public final class TooManyRewards extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    TooManyRewards(String field) {
        super(field, "too-many-rewards", ProjectLimits.REWARDS);
    }
}
