package com.encore.project;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import org.jspecify.annotations.Nullable;

/** Opens one approved project whose start has come. Nobody in particular opens what its trigger opens. */
@UseCase
public class OpenFunding {

    private final Staff staff;
    private final Opening opening;

    OpenFunding(Staff staff, Opening opening) {
        this.staff = staff;
        this.opening = opening;
    }

    public void open(ProjectId id, @Nullable MemberId by) {
        if (by != null) {
            staff.requireAdmin(by);
        }
        opening.open(id, by);
    }
}
