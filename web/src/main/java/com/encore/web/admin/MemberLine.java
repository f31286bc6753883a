package com.encore.web.admin;

import com.encore.account.MemberRow;
import com.encore.account.MemberState;
import com.encore.account.Role;
import com.encore.privacy.Masked;
import java.time.Instant;
import java.util.Set;

/** A member as a page shows them: address and name masked, or as they are where they are needed. */
public record MemberLine(long id, String email, String name, MemberState state, Set<Role> roles, Instant since) {

    static MemberLine of(MemberRow member) {
        return new MemberLine(
                member.id().value(),
                Masked.email(member.email()).text(),
                Masked.name(member.name()).text(),
                member.state(),
                member.roles(),
                member.since());
    }

    static MemberLine unmasked(MemberRow member) {
        return new MemberLine(
                member.id().value(), member.email(), member.name(), member.state(), member.roles(), member.since());
    }
}
