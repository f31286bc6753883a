package com.encore.batch.offenders;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Proves that the rules of jobs bite. */
class BuildsItsOwnJob {

    Job job(JobRepository repository) {
        return new JobBuilder("job", repository)
                .start(new StepBuilder("step", repository)
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED)
                        .build())
                .build();
    }

    boolean stop(JobOperator operator, JobExecution execution) throws JobExecutionNotRunningException {
        return operator.stop(execution);
    }
}
