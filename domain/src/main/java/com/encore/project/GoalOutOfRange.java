package com.encore.project;

/** A goal lies between 100,000 and 1,000,000,000 won. */
public final class GoalOutOfRange extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    GoalOutOfRange(String field) {
        super(field, "goal-out-of-range", ProjectLimits.GOAL_AT_LEAST.amount(), ProjectLimits.GOAL.amount());
    }
}
