package com.encore.reports.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was sold, and from when until just before when. */
public record Performance(
        String title, @Nullable Instant showAt, @Nullable String venue, Instant opened, Instant closed) {}
