package com.encore.batch;

import com.encore.operations.JobDescription;
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

    Jobs(JobRepository repository, NotesBeginning notes) {
        this.repository = repository;
        this.notes = notes;
    }

    public Job of(JobDescription description, Step first, Step... others) {
        SimpleJobBuilder job =
                new JobBuilder(description.name(), repository).listener(notes).start(first);
        for (Step step : others) {
            job.next(step);
        }
        return job.build();
    }
}
