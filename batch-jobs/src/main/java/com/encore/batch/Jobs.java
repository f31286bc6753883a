package com.encore.batch;

import com.encore.operations.JobDescription;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/** The one place that builds jobs: steps in a row, no incrementer, because it would swallow the parameters. */
@Component
public class Jobs {

    private final JobRepository repository;
    private final NotesBeginning notes;
    private final Slots slots;

    Jobs(JobRepository repository, NotesBeginning notes, Slots slots) {
        this.repository = repository;
        this.notes = notes;
        this.slots = slots;
    }

    /** What a run of the job wants its first slot for. */
    public static Slots.Urgency urgencyOf(Job job) {
        return job instanceof DecidesFirst ? Slots.Urgency.DECIDES : Slots.Urgency.CARRIES_OUT;
    }

    public Job of(JobDescription description, Step first, Step... others) {
        SimpleJobBuilder job = new JobBuilder(description.name(), repository)
                .listener(notes)
                .listener(new SaysWhy())
                .start(first);
        for (Step step : others) {
            job.next(step);
        }
        return job.build();
    }

    /** A job others wait for until its first steps are through; the rest of it waits until nobody decides any more. */
    public Job decidingFirst(JobDescription description, List<Step> deciding, Step... carryingOut) {
        DecidesFirst job = new DecidesFirst(description.name(), deciding, List.of(carryingOut), slots);
        job.setJobRepository(repository);
        job.registerJobExecutionListener(notes);
        job.registerJobExecutionListener(new SaysWhy());
        return job;
    }
}
