package com.encore.batch;

import com.encore.operations.Claim;
import com.encore.operations.Guards;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.stereotype.Component;

/**
 * Looks before every chunk whether others should go first, and whether the owner was told to stop, or is not the owner
 * any more. A chunk-oriented step that is interrupted without being marked would count as completed, so the mark comes
 * first.
 */
@Component
class StopsWhenTold implements StepInterruptionPolicy {

    private final Guards guards;
    private final Draining draining;
    private final Slots slots;

    StopsWhenTold(Guards guards, Draining draining, Slots slots) {
        this.guards = guards;
        this.draining = draining;
        this.slots = slots;
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        Claim claim = Run.claim(step);
        giveWay(step);
        if (draining.began() || guards.shouldStop(claim.job(), claim.identity(), claim.fence())) {
            step.setTerminateOnly();
        }
        if (step.isTerminateOnly()) {
            throw new JobInterruptedException("told to stop");
        }
    }

    /** Before it is looked whether to stop, because it may take a while. */
    private void giveWay(StepExecution step) {
        try {
            slots.giveWay();
        } catch (Slots.CalledOff toldToStop) {
            step.setTerminateOnly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            step.setTerminateOnly();
        }
    }
}
