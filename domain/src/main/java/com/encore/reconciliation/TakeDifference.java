package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** Somebody of finance takes a difference on, or over from a colleague. The version is the one they have read. */
@UseCase
public class TakeDifference {

    private final Staff staff;
    private final Differences differences;
    private final DifferenceHistory history;

    TakeDifference(Staff staff, Differences differences, DifferenceHistory history) {
        this.staff = staff;
        this.differences = differences;
        this.history = history;
    }

    public void take(DifferenceId id, long version, MemberId member) {
        staff.requireFinance(member);
        Difference difference = differences.lock(id.value());
        if (!difference.isAt(version)) {
            throw new DifferenceMoved();
        }
        DifferenceState from = difference.state();
        difference.take(member);
        history.moved(difference, from, member, "taken");
    }
}
