package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Requester;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is old goes, what somebody may still need stays. */
class TidyJobTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startNode() {
        node = TestNode.start();
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void forgetsWhatWasCompletedLongAgoAndKeepsWhatFailedOrIsYoung() {
        long old = run(1);
        long young = run(2);
        long failed = run(3);
        age(old, "COMPLETED");
        age(failed, "FAILED");
        jdbc().sql("update BATCH_JOB_EXECUTION set STATUS = 'FAILED' where JOB_EXECUTION_ID = ?")
                .param(execution(failed))
                .update();
        long oldExecution = execution(old);
        jdbc().sql("""
                        insert into run_request (job_name, identity, fence, cause, reason, node, requested_at, ended_at, outcome)
                        select job_name, identity, fence + 1000, cause, reason, node, requested_at, ended_at, 'NOT_BEGUN'
                        from run_request where identity = ?
                        """).param("project=" + old).update();

        LocalDate today = LocalDate.of(2100, 1, 1);
        jdbc().sql("update run_request set ended_at = '2099-12-31' where identity = ?")
                .param("project=" + young)
                .update();
        node.getBean(JobControl.class).start("tidy", Identity.date(today), Requester.the(Cause.CLOCK, "a test"));
        await().atMost(SOON)
                .until(() -> count("run_request", "date=" + today) == 1
                        && jdbc().sql("select coalesce(outcome, '') from run_request where identity = ?")
                                .param("date=" + today)
                                .query(String.class)
                                .single()
                                .equals("COMPLETED"));

        assertThat(count("run_request", "project=" + old)).isZero();
        assertThat(count("job_guard", "project=" + old)).isZero();
        assertThat(jdbc().sql("select count(*) from BATCH_JOB_EXECUTION where JOB_EXECUTION_ID = ?")
                        .param(oldExecution)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(count("run_request", "project=" + young)).isEqualTo(1);
        assertThat(count("run_request", "project=" + failed)).isEqualTo(1);
    }

    @Test
    void ringsEveryNightAtTenPastFourInSeoul() throws SchedulerException {
        CronTrigger bell = (CronTrigger) node.getBean(Scheduler.class).getTrigger(ScheduledJobs.bellOf("tidy"));
        assertThat(bell.getCronExpression()).isEqualTo("0 10 4 * * ?");
        assertThat(bell.getTimeZone().getID()).isEqualTo("Asia/Seoul");
    }

    @Test
    void keepsAChangedScheduleThroughTheNextStart() throws Exception {
        JobControl control = node.getBean(JobControl.class);
        Requester night = Requester.the(Cause.PERSON, "quieter then");
        control.changeCron("tidy", "0 20 5 * * ?", night);
        control.pause("tidy", night);
        node.getBean(ScheduledJobs.class).run(new DefaultApplicationArguments());

        Scheduler scheduler = node.getBean(Scheduler.class);
        CronTrigger bell = (CronTrigger) scheduler.getTrigger(ScheduledJobs.bellOf("tidy"));
        assertThat(bell.getCronExpression()).isEqualTo("0 20 5 * * ?");
        assertThat(scheduler.getTriggerState(bell.getKey())).isEqualTo(Trigger.TriggerState.PAUSED);
        control.resume("tidy", night);
        control.changeCron("tidy", "0 10 4 * * ?", night);
    }

    private static long run(int which) {
        long project = System.nanoTime() + which;
        node.getBean(JobControl.class)
                .start(CountingJob.NAME, Identity.project(project), Requester.the(Cause.CLOCK, "a test"));
        await().atMost(SOON)
                .until(() -> jdbc().sql("select count(*) from run_request where identity = ? and outcome = 'COMPLETED'")
                                .param("project=" + project)
                                .query(Integer.class)
                                .single()
                        == 1);
        return project;
    }

    private static void age(long project, String outcome) {
        jdbc().sql("update run_request set ended_at = '2001-01-01', outcome = ? where identity = ?")
                .params(outcome, "project=" + project)
                .update();
    }

    private static long execution(long project) {
        return jdbc().sql("select execution_id from run_request where identity = ?")
                .param("project=" + project)
                .query(Long.class)
                .single();
    }

    private static int count(String table, String identity) {
        return jdbc().sql("select count(*) from " + table + " where identity = ?")
                .param(identity)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
