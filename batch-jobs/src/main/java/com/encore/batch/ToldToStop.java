package com.encore.batch;

import org.springframework.batch.core.job.JobInterruptedException;

/** The run is to be put down. Whoever meets this lets it pass. */
public final class ToldToStop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JobInterruptedException interruption;

    ToldToStop(JobInterruptedException interruption) {
        super(interruption.getMessage(), interruption);
        this.interruption = interruption;
    }

    JobInterruptedException interruption() {
        return interruption;
    }
}
