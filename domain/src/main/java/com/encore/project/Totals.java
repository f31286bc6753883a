package com.encore.project;

import com.encore.money.Won;

/** What a project has raised of its goal and from how many people. */
public record Totals(Won goal, Won raised, int backers) {

    private static final long WHOLE = 100;

    /** Whole percent with the rest dropped, so that a hundred means the goal is met. */
    public long percent() {
        return goal.isZero() ? 0 : raised.amount() * WHOLE / goal.amount();
    }

    public boolean goalMet() {
        return !goal.isZero() && !raised.isLessThan(goal);
    }
}
