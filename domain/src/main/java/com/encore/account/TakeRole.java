package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Clock;

/** An admin takes a role from a member, whose sessions end with it. */
@UseCase
public class TakeRole {

    private final Members members;
    private final Staff staff;
    private final MemberHistory history;
    private final Clock clock;

    TakeRole(Members members, Staff staff, MemberHistory history, Clock clock) {
        this.members = members;
        this.staff = staff;
        this.history = history;
        this.clock = clock;
    }

    public void take(MemberId id, Role role, Reason reason, MemberId admin) {
        staff.requireAdminOtherThan(id, admin);
        Member member = members.locked(id);
        member.take(role, clock.instant());
        history.add(id, MemberHistory.What.ROLE_TAKEN, admin, role + ": " + reason);
    }
}
