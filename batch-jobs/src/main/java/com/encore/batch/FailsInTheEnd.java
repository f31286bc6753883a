package com.encore.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** A step some of whose calls failed has made all the others, and then says so. */
final class FailsInTheEnd implements StepExecutionListener {

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() != BatchStatus.COMPLETED
                || step.getFailureExceptions().isEmpty()) {
            return null;
        }
        step.setStatus(BatchStatus.FAILED);
        return ExitStatus.FAILED.addExitDescription(step.getFailureExceptions().size() + " calls failed, the first: "
                + step.getFailureExceptions().getFirst().getMessage());
    }
}
