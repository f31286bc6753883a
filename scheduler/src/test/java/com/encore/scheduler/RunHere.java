package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.batch.Run;
import com.encore.operations.Cause;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.operations.RecordRun;
import com.encore.operations.Requester;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole run in the thread of a test, on a node that runs none by itself. */
final class RunHere {

    private RunHere() {}

    static void completes(ConfigurableApplicationContext node, String job, Identity identity) throws Exception {
        Claim claim = node.getBean(ClaimRun.class)
                .claim(job, identity, NodeId.random(), Requester.the(Cause.SWEEP, "a test"))
                .orElseThrow();
        BatchStatus status = node.getBean(JobOperator.class)
                .start(node.getBean(job, Job.class), Run.parametersOf(claim))
                .getStatus();
        assertThat(status).isEqualTo(BatchStatus.COMPLETED);
        node.getBean(RecordRun.class).ended(claim, RecordRun.Outcome.COMPLETED, null);
    }
}
