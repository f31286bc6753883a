package com.encore.operations;

import java.time.Instant;
import java.util.List;

/** What a job's schedule should have been about. */
public interface JobPeriods {

    /** The days, months or minutes of its rings within the half-open time, in order; none for a job without a schedule. */
    List<Identity> within(String job, Instant from, Instant until);
}
