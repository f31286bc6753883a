package com.encore.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Puts what a failure comes down to before its stack, which is cut where it is kept, long before it gets there. */
final class SaysWhy implements JobExecutionListener {

    @Override
    public void afterJob(JobExecution run) {
        if (run.getStatus() == BatchStatus.FAILED) {
            run.getAllFailureExceptions().stream()
                    .findFirst()
                    .map(SaysWhy::root)
                    .ifPresent(root -> say(root, run));
        }
    }

    private static void say(Throwable root, JobExecution run) {
        String said = run.getExitStatus().getExitDescription();
        boolean saysSo = said.lines().findFirst().orElse("").contains(String.valueOf(root.getMessage()));
        if (!saysSo) {
            run.setExitStatus(new ExitStatus(run.getExitStatus().getExitCode(), root + "\n" + said));
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
