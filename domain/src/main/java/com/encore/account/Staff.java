package com.encore.account;

import org.springframework.stereotype.Component;

/** The rule that only another, active admin changes somebody's standing. */
@Component
class Staff {

    private final Members members;

    Staff(Members members) {
        this.members = members;
    }

    void requireAdminOtherThan(MemberId subject, MemberId actor) {
        boolean admin = members.findById(actor.value())
                .filter(Member::isActive)
                .filter(member -> member.is(Role.ADMIN))
                .isPresent();
        if (!admin) {
            throw new AdminsOnly();
        }
        if (subject.equals(actor)) {
            throw new NotYourself();
        }
    }
}
