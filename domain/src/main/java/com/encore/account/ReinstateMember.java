package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Clock;

/** An admin lets a suspended member sign in again. */
@UseCase
public class ReinstateMember {

    private final Members members;
    private final Staff staff;
    private final MemberHistory history;
    private final Clock clock;

    ReinstateMember(Members members, Staff staff, MemberHistory history, Clock clock) {
        this.members = members;
        this.staff = staff;
        this.history = history;
        this.clock = clock;
    }

    public void reinstate(MemberId id, Reason reason, MemberId admin) {
        staff.requireAdminOtherThan(id, admin);
        Member member = members.locked(id);
        member.move(MemberState.ACTIVE, clock.instant());
        history.add(id, MemberHistory.What.REINSTATED, admin, reason.text());
    }
}
