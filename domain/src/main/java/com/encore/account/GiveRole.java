package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Clock;

/** An admin gives a member a role; the only way to become staff. The member signs in anew. */
@UseCase
public class GiveRole {

    private final Members members;
    private final Staff staff;
    private final MemberHistory history;
    private final Clock clock;

    GiveRole(Members members, Staff staff, MemberHistory history, Clock clock) {
        this.members = members;
        this.staff = staff;
        this.history = history;
        this.clock = clock;
    }

    public void give(MemberId id, Role role, Reason reason, MemberId admin) {
        staff.requireAdminOtherThan(id, admin);
        Member member = members.locked(id);
        member.give(role, clock.instant());
        history.add(id, MemberHistory.What.ROLE_GIVEN, admin, role + ": " + reason);
    }
}
