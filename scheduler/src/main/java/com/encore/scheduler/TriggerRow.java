package com.encore.scheduler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trigger as Quartz has stored it, with what its own answers leave out.
 *
 * @param held whether somebody has taken it to ring it
 * @param jobRings whether a ring of its job is under way
 * @param overdue how many milliseconds ago it should have rung
 */
record TriggerRow(
        String triggerGroup,
        String triggerName,
        String jobName,
        String triggerState,
        long nextFireTime,
        boolean held,
        boolean jobRings,
        long overdue) {

    @Nullable
    Instant due() {
        return nextFireTime <= 0 ? null : Instant.ofEpochMilli(nextFireTime);
    }

    String evidence() {
        return triggerState + " " + nextFireTime;
    }
}
