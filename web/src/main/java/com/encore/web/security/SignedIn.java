package com.encore.web.security;

import com.encore.account.MemberId;
import com.encore.account.Role;
import com.encore.account.SignedInMember;
import com.encore.notification.Language;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;

/** Who is signed in, as the session keeps them. Small, because every request reads it. */
public record SignedIn(long memberId, String email, String displayName, Set<Role> roles, Language language, Instant at)
        implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    static SignedIn of(SignedInMember member) {
        return new SignedIn(
                member.id().value(),
                member.email().value(),
                member.name(),
                member.roles(),
                member.language(),
                member.at());
    }

    public MemberId id() {
        return new MemberId(memberId);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    SignedIn changed(String displayName, Language language) {
        return new SignedIn(memberId, email, displayName, roles, language, at);
    }

    /** The key under which sessions are filed, so not a thing that changes. */
    @Override
    public String getName() {
        return Long.toString(memberId);
    }
}
