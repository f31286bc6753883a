package com.encore.batch;

import com.encore.operations.RecordRun;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.stereotype.Component;

/** Links the execution Spring Batch made to the request that wanted it. */
@Component
class NotesBeginning implements JobExecutionListener {

    private final RecordRun runs;

    NotesBeginning(RecordRun runs) {
        this.runs = runs;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        runs.began(Run.claim(execution), execution.getId());
    }
}
