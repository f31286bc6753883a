package com.encore.terms;

import com.encore.account.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who decided something, why and when; nobody for what Encore began with. */
public record Decision(@Nullable MemberId by, String reason, Instant at) {}
