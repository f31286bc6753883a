package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Clock;

/** An admin keeps a member from signing in, and ends their sessions. */
@UseCase
public class SuspendMember {

    private final Members members;
    private final Staff staff;
    private final MemberHistory history;
    private final Clock clock;

    SuspendMember(Members members, Staff staff, MemberHistory history, Clock clock) {
        this.members = members;
        this.staff = staff;
        this.history = history;
        this.clock = clock;
    }

    public void suspend(MemberId id, Reason reason, MemberId admin) {
        staff.requireAdminOtherThan(id, admin);
        Member member = members.locked(id);
        member.move(MemberState.SUSPENDED, clock.instant());
        history.add(id, MemberHistory.What.SUSPENDED, admin, reason.text());
    }
}
