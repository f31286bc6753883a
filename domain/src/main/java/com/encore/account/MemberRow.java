package com.encore.account;

import java.time.Instant;
import java.util.Set;

/** A member as people at Encore see them. Pages mask the address and the name unless they are needed. */
public record MemberRow(MemberId id, String email, String name, MemberState state, Set<Role> roles, Instant since) {}
