package com.encore.scheduler;

import com.encore.batch.Draining;
import com.encore.batch.Jobs;
import com.encore.batch.Run;
import com.encore.batch.Slots;
import com.encore.operations.Claim;
import com.encore.operations.Guards;
import com.encore.operations.RecordRun;
import com.encore.operations.TakeOver;
import com.encore.stereotype.RunTrace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works on the claims of this node, so many at a time, each in a thread that lets its claim go when it is over. */
@Component
class RunThreads {

    private static final Logger LOG = LoggerFactory.getLogger(RunThreads.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final JobOperator operator;
    private final ObjectProvider<Job> jobs;
    private final JobRepository repository;
    private final RecordRun record;
    private final Draining draining;
    private final Slots slots;
    private final Guards guards;
    private final TakeOver takeOver;
    private final Map<Claim, Thread> running = new ConcurrentHashMap<>();

    RunThreads(
            JobOperator operator,
            ObjectProvider<Job> jobs,
            JobRepository repository,
            RecordRun record,
            Draining draining,
            Slots slots,
            Guards guards,
            TakeOver takeOver) {
        this.operator = operator;
        this.jobs = jobs;
        this.repository = repository;
        this.record = record;
        this.draining = draining;
        this.slots = slots;
        this.guards = guards;
        this.takeOver = takeOver;
    }

    void begin(Claim claim) {
        Thread thread = Thread.ofVirtual()
                .name("run " + claim.job() + ' ' + claim.identity().text())
                .unstarted(RunTrace.of(claim.request(), () -> work(claim)));
        running.put(claim, thread);
        thread.start();
    }

    boolean isWorkingOn(String job, String identity, long fence) {
        return running.keySet().stream()
                .anyMatch(claim ->
                        claim.job().equals(job) && claim.identity().text().equals(identity) && claim.fence() == fence);
    }

    /** Runs that wait for their turn leave the queue when they are told to stop; those at work look for themselves. */
    void callOffWhoIsToldToStop() {
        if (running.isEmpty()) {
            return;
        }
        Set<Long> told = guards.toldToStop();
        running.forEach((claim, thread) -> {
            if (told.contains(claim.request())) {
                slots.callOff(thread);
            }
        });
    }

    /** Whether all runs of this node were over within the time. */
    boolean awaitAll(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : running.values()) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        return running.isEmpty();
    }

    private void work(Claim claim) {
        End end = new End(RecordRun.Outcome.FAILED, null);
        try {
            Job job = job(claim.job());
            end = slots.working(Jobs.urgencyOf(job), () -> run(job, claim));
        } catch (Slots.CalledOff toldToStop) {
            end = new End(RecordRun.Outcome.STOPPED, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LOG.error("{} {} could not be run", claim.job(), claim.identity().text(), failed);
            end = new End(RecordRun.Outcome.NOT_BEGUN, resumeAfter(failed));
        } finally {
            letGo(claim, end);
        }
    }

    private void letGo(Claim claim, End end) {
        try {
            if (!record.ended(claim, end.outcome(), end.resumeIn())) {
                LOG.warn(
                        "{} {} was taken over while this node worked on it",
                        claim.job(),
                        claim.identity().text());
            }
        } finally {
            // only now: a claim that could not be let go is found by this node's own next look
            running.remove(claim);
        }
    }

    private @Nullable Duration resumeAfter(Exception failed) {
        if (draining.began()) {
            return Duration.ZERO;
        }
        return PassingTrouble.isBehind(failed) ? TRY_AGAIN : null;
    }

    private Job job(String name) {
        return jobs.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no job is called " + name));
    }

    private End run(Job job, Claim claim) throws Exception {
        if (draining.began()) {
            return new End(RecordRun.Outcome.NOT_BEGUN, Duration.ZERO);
        }
        if (guards.shouldStop(claim.job(), claim.identity(), claim.fence())) {
            return new End(RecordRun.Outcome.STOPPED, null);
        }
        clearTheWay(claim);
        JobExecution execution = operator.start(job, Run.parametersOf(claim));
        return switch (execution.getStatus()) {
            case COMPLETED -> new End(RecordRun.Outcome.COMPLETED, null);
            case STOPPED -> new End(RecordRun.Outcome.STOPPED, draining.began() ? Duration.ZERO : null);
            default -> new End(RecordRun.Outcome.FAILED, isPassing(execution) ? TRY_AGAIN : null);
        };
    }

    /**
     * Spring Batch starts neither an instance without any execution, as a process leaves it that dies between the two, nor
     * one whose last execution has a step that could not write that it ended. Under our claim nobody works on either.
     */
    private void clearTheWay(Claim claim) {
        JobInstance instance = repository.getJobInstance(claim.job(), Run.identifying(claim.identity()));
        if (instance == null) {
            return;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            repository.deleteJobInstance(instance);
        } else if (last.getStepExecutions().stream().anyMatch(RunThreads::isOpen)) {
            takeOver.bury(List.of(last.getId()), "the step could not write that it ended");
        }
    }

    private static boolean isOpen(StepExecution step) {
        return step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN;
    }

    /** What passes fails the chunk, never the work. */
    private static boolean isPassing(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().anyMatch(PassingTrouble::isBehind);
    }

    private record End(RecordRun.Outcome outcome, @Nullable Duration resumeIn) {}
}
