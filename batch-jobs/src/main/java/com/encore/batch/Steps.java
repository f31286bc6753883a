package com.encore.batch;

import com.encore.operations.Claim;
import com.encore.operations.Fence;
import java.util.List;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one place that builds steps. There are two kinds: transactional ones, whose chunk commits with Spring Batch's own
 * progress and only while the claim stands, and ones that call out, with no transaction around an item. Progress is
 * in the business's own rows, so a restart goes through all steps and finds what is unfinished.
 */
@Component
public class Steps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StopsWhenTold stops;
    private final Fence fence;

    Steps(JobRepository repository, PlatformTransactionManager transactions, StopsWhenTold stops, Fence fence) {
        this.repository = repository;
        this.transactions = transactions;
        this.stops = stops;
        this.fence = fence;
    }

    /** What is done to a chunk of ids. */
    @FunctionalInterface
    public interface ToEach {
        void write(List<Long> ids, Claim claim);
    }

    /** What is done at once, under a claim. */
    @FunctionalInterface
    public interface Deed {
        void perform(Claim claim);
    }

    /** Does up to so many, and says how many. */
    @FunctionalInterface
    public interface Batch {
        int perform(Claim claim);
    }

    /** Calls out once, in the beats its use case takes, and says whether there may be more to call about. */
    @FunctionalInterface
    public interface MoreCalls {
        boolean perform(Claim claim);
    }

    /** One transaction of a step that may have more. */
    @FunctionalInterface
    private interface Round {
        RepeatStatus go(Claim claim);
    }

    /** What takes long in one piece, and asks now and then whether to go on. */
    @FunctionalInterface
    public interface LongDeed {
        void perform(Claim claim, GoOn goOn);
    }

    /** Throws {@link ToldToStop} when the run is to be put down. */
    @FunctionalInterface
    public interface GoOn {
        void require();
    }

    /** One call to the outside about one id, in the beats its use case takes. */
    @FunctionalInterface
    public interface Call {
        void about(long id, Claim claim);
    }

    public Step once(String name, Deed deed) {
        return tasklet(name, transactions, claim -> {
            fence.require(claim.job(), claim.identity(), claim.fence());
            deed.perform(claim);
            return RepeatStatus.FINISHED;
        });
    }

    /** A little in each transaction, until there is less left than that. */
    public Step untilLessThan(int batch, String name, Batch work) {
        return tasklet(name, transactions, claim -> {
            fence.require(claim.job(), claim.identity(), claim.fence());
            return RepeatStatus.continueIf(work.perform(claim) >= batch);
        });
    }

    /** For what starts other things or calls out: nothing of it is undone when the step fails. */
    public Step onceWithoutTransaction(String name, Deed deed) {
        return tasklet(name, new ResourcelessTransactionManager(), claim -> {
            deed.perform(claim);
            return RepeatStatus.FINISHED;
        });
    }

    /** One call after another, each about where the one before ended; told to stop, it stops between two. */
    public Step callingUntilDone(String name, MoreCalls calls) {
        return tasklet(
                name, new ResourcelessTransactionManager(), claim -> RepeatStatus.continueIf(calls.perform(claim)));
    }

    /** For work that cannot be cut into chunks, such as writing one file: its own short transactions check the fence. */
    public Step lengthy(String name, LongDeed deed) {
        TaskletStep step = new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            StepExecution here = contribution.getStepExecution();
                            try {
                                deed.perform(Run.claim(here), () -> goOn(here));
                            } catch (ToldToStop told) {
                                throw told.interruption();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
        step.setInterruptionPolicy(stops);
        return step;
    }

    public Step each(String name, int chunk, ItemReader<Long> reader, ToEach work) {
        return new StepBuilder(name, repository)
                .<Long, Long>chunk(chunk)
                .transactionManager(transactions)
                .reader(reader)
                .writer(ids -> {
                    Claim claim = Run.claim(current());
                    fence.require(claim.job(), claim.identity(), claim.fence());
                    work.write(List.copyOf(ids.getItems()), claim);
                })
                .interruptionPolicy(stops)
                .allowStartIfComplete(true)
                .build();
    }

    /**
     * @param atOnce how many calls are in flight
     */
    public Step calling(String name, int atOnce, ItemReader<Long> reader, Call call) {
        return new StepBuilder(name, repository)
                .<Long, Long>chunk(atOnce * CallsInFlight.ROUNDS)
                .transactionManager(new ResourcelessTransactionManager())
                .reader(reader)
                .writer(ids -> {
                    StepExecution step = current();
                    Claim claim = Run.claim(step);
                    CallsInFlight.of(atOnce, ids.getItems(), id -> call.about(id, claim))
                            .forEach(step::addFailureException);
                })
                .listener(new FailsInTheEnd())
                .interruptionPolicy(stops)
                .allowStartIfComplete(true)
                .build();
    }

    /** For calls a use case makes side by side itself. */
    public Step callingTogether(String name, int chunk, ItemReader<Long> reader, ToEach calls) {
        return new StepBuilder(name, repository)
                .<Long, Long>chunk(chunk)
                .transactionManager(new ResourcelessTransactionManager())
                .reader(reader)
                .writer(ids -> calls.write(List.copyOf(ids.getItems()), Run.claim(current())))
                .interruptionPolicy(stops)
                .allowStartIfComplete(true)
                .build();
    }

    private Step tasklet(String name, PlatformTransactionManager manager, Round round) {
        TaskletStepBuilder builder = new StepBuilder(name, repository)
                .tasklet((contribution, context) -> round.go(Run.claim(contribution.getStepExecution())), manager)
                .allowStartIfComplete(true);
        TaskletStep step = builder.build();
        step.setInterruptionPolicy(stops);
        return step;
    }

    private void goOn(StepExecution step) {
        try {
            stops.checkInterrupted(step);
        } catch (JobInterruptedException interrupted) {
            throw new ToldToStop(interrupted);
        }
    }

    private static StepExecution current() {
        StepContext context = StepSynchronizationManager.getContext();
        if (context == null) {
            throw new IllegalStateException("only within a step");
        }
        return context.getStepExecution();
    }
}
