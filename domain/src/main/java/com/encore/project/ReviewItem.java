package com.encore.project;

import com.encore.money.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project in a list of those that wait for somebody at Encore. */
public record ReviewItem(
        ProjectId id,
        String title,
        String artistName,
        Won goal,
        @Nullable Instant submittedAt,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {}
