package com.encore.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something was decided about a member: what, by whom if by somebody, and why. */
public record MemberMove(String what, @Nullable MemberId by, String reason, Instant at) {}
