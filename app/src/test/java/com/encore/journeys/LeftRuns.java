package com.encore.journeys;

import com.encore.batch.Run;
import com.encore.operations.Cause;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.operations.RecordRun;
import com.encore.operations.Requester;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs as a node leaves them that dies. */
@Component
class LeftRuns {

    private final ClaimRun claims;
    private final RecordRun records;
    private final JobRepository repository;
    private final JdbcClient jdbc;

    LeftRuns(ClaimRun claims, RecordRun records, JobRepository repository, JdbcClient jdbc) {
        this.claims = claims;
        this.records = records;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Claimed, and waiting for its turn. */
    Claim waiting(String job, long work, NodeId node) {
        return claims.claim(job, Identity.project(work), node, Requester.the(Cause.CLOCK, ""))
                .orElseThrow();
    }

    void stops(Claim claim) {
        records.ended(claim, RecordRun.Outcome.STOPPED, null);
    }

    JobExecution begun(String job, long work, NodeId node) {
        Claim claim = waiting(job, work, node);
        JobExecution execution = repository.createJobExecution(
                repository.createJobInstance(job, Run.identifying(claim.identity())),
                Run.parametersOf(claim),
                new ExecutionContext());
        execution.setStatus(BatchStatus.STARTED);
        repository.update(execution);
        records.began(claim, execution.getId());
        return execution;
    }

    /** Its node let it go, and Spring Batch does not know how it ended. */
    void losesItsOutcome(String job, long work, JobExecution lost) {
        records.ended(claim(job, work), RecordRun.Outcome.FAILED, null);
        jdbc.sql("update BATCH_JOB_EXECUTION set STATUS = 'UNKNOWN', VERSION = VERSION + 1 where JOB_EXECUTION_ID = ?")
                .param(lost.getId())
                .update();
    }

    BatchStatus status(JobExecution execution) {
        return BatchStatus.valueOf(jdbc.sql("select STATUS from BATCH_JOB_EXECUTION where JOB_EXECUTION_ID = ?")
                .param(execution.getId())
                .query(String.class)
                .single());
    }

    boolean isWantedAgain(String job, long work) {
        return jdbc.sql("select resume_at is not null from job_guard where job_name = ? and identity = ?")
                .params(job, Identity.project(work).text())
                .query(Boolean.class)
                .single();
    }

    private Claim claim(String job, long work) {
        return jdbc.sql("select fence, owner, request_id from job_guard where job_name = ? and identity = ?")
                .params(job, Identity.project(work).text())
                .query((row, number) -> new Claim(
                        job,
                        Identity.project(work),
                        row.getLong("fence"),
                        new NodeId(row.getString("owner")),
                        row.getLong("request_id")))
                .single();
    }
}
