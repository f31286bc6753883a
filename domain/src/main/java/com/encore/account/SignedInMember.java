package com.encore.account;

import com.encore.notification.Language;
import java.time.Instant;
import java.util.Set;

/** Who has just signed in, and when they began to: whatever ends sessions from then on ends theirs. */
public record SignedInMember(MemberId id, Email email, String name, Set<Role> roles, Language language, Instant at) {}
