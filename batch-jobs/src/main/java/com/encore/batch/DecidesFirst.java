package com.encore.batch;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.StartLimitExceededException;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Steps in a row: those that decide, then those that carry out. Between them no step is under way and none waits. */
final class DecidesFirst extends SimpleJob {

    private final List<Step> deciding;
    private final List<Step> carryingOut;
    private final Slots slots;

    DecidesFirst(String name, List<Step> deciding, List<Step> carryingOut, Slots slots) {
        super(name);
        this.deciding = List.copyOf(deciding);
        this.carryingOut = List.copyOf(carryingOut);
        this.slots = slots;
        setSteps(Stream.concat(deciding.stream(), carryingOut.stream()).toList());
    }

    @Override
    protected void doExecute(JobExecution execution)
            throws JobInterruptedException, JobRestartException, StartLimitExceededException {
        StepExecution last = lastOf(deciding, execution);
        if (last.getStatus() == BatchStatus.COMPLETED && !carryingOut.isEmpty()) {
            waitAgain();
            last = lastOf(carryingOut, execution);
        }
        execution.upgradeStatus(last.getStatus());
        execution.setExitStatus(last.getExitStatus());
    }

    /** The last step that was gone through: all of them were if it is complete. */
    private StepExecution lastOf(List<Step> steps, JobExecution execution)
            throws JobInterruptedException, JobRestartException, StartLimitExceededException {
        StepExecution last = handleStep(steps.getFirst(), execution);
        for (Step step : steps.subList(1, steps.size())) {
            if (last.getStatus() != BatchStatus.COMPLETED) {
                break;
            }
            last = handleStep(step, execution);
        }
        return last;
    }

    private void waitAgain() throws JobInterruptedException {
        try {
            slots.carryOut();
        } catch (Slots.CalledOff toldToStop) {
            throw new JobInterruptedException("told to stop between deciding and carrying out");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobInterruptedException("interrupted between deciding and carrying out");
        }
    }
}
