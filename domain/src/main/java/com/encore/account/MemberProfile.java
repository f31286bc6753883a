package com.encore.account;

import com.encore.notification.Language;
import java.time.Instant;
import java.util.Set;

/** A member as their own page shows them. */
public record MemberProfile(String email, String name, Language language, Set<Role> roles, Instant since) {}
