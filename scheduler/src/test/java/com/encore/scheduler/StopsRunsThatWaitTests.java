package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.operations.CommandRefused;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run that waits for its turn can be told to stop like one at work, though no slot gets free. */
class StopsRunsThatWaitTests {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Requester ADMIN = Requester.person(new MemberId(7), "because I say so");
    private static final Duration SOON = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext full;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void startNodes() {
        full = TestNode.start(Map.of("encore.operations.runs-at-once", 1));
        other = TestNode.start();
    }

    @AfterAll
    static void stopThem() {
        full.close();
        other.close();
    }

    @Test
    void letsGoOfWhatWaitsWhileAllSlotsAreTakenAndDoesItWhenItIsRestarted() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        long working = project();
        CountingJob.before(working, number -> {
            atWork.countDown();
            hold(goOn);
        });
        start(working);
        assertThat(atWork.await(60, TimeUnit.SECONDS)).isTrue();
        long unwanted = project();
        long waiting = project();
        long request = start(unwanted);
        start(waiting);

        other.getBean(JobControl.class).stopRequested(request, ADMIN);

        await().atMost(SOON).until(() -> outcome(unwanted).equals("STOPPED"));
        assertThat(states(working)).as("the only slot is still taken").containsExactly("RUNNING");
        assertThat(states(waiting)).as("and waited for").containsExactly("WAITING");
        assertThat(jdbc().sql("""
                        select concat_ws(' ', r.stop_seen_at is not null, r.execution_id is null, g.owner is null, g.resume_at is null)
                        from run_request r join job_guard g on g.job_name = r.job_name and g.identity = r.identity
                        where r.id = ?
                        """).param(request).query(String.class).single())
                .as("acknowledged, never begun, let go of, and not to be taken up")
                .isEqualTo("1 1 1 1");
        assertThat(CountingJob.counted(jdbc(), unwanted)).isEmpty();
        assertThatThrownBy(() -> other.getBean(JobControl.class).stopRequested(request, ADMIN))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(CommandRefused.Why.NOT_RUNNING));

        goOn.countDown();
        for (long each : List.of(working, waiting)) {
            await().atMost(SOON).until(() -> outcome(each).equals("COMPLETED"));
        }
        start(unwanted);
        await().atMost(SOON).until(() -> outcome(unwanted).equals("COMPLETED"));
        assertThat(CountingJob.counted(jdbc(), unwanted)).isEqualTo(CountingJob.all());
    }

    /** Its request. */
    private static long start(long project) {
        Launch launch = full.getBean(JobControl.class).start(CountingJob.NAME, Identity.project(project), ADMIN);
        assertThat(launch).isInstanceOf(Launch.Started.class);
        return ((Launch.Started) launch).request();
    }

    private static String outcome(long project) {
        return jdbc().sql("select coalesce(outcome, '') from run_request where identity = ? order by id desc limit 1")
                .param("project=" + project)
                .query(String.class)
                .single();
    }

    private static List<String> states(long project) {
        return jdbc().sql("select state from run_request where identity = ? order by id")
                .param("project=" + project)
                .query(String.class)
                .list();
    }

    private static long project() {
        return NEXT.incrementAndGet();
    }

    private static JdbcClient jdbc() {
        return other.getBean(JdbcClient.class);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
