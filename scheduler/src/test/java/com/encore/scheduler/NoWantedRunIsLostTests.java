package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whichever connection is not to be had at the moment it is asked for, what was wanted is done, by itself. */
class NoWantedRunIsLostTests {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Requester ADMIN = Requester.person(new MemberId(7), "because I say so");
    private static final Duration SOON = Duration.ofSeconds(120);

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startNode() {
        node = TestNode.start(new Class<?>[] {CountingJob.class, NoConnection.class}, Map.of());
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void thoughWhoBeginsItGetsNoConnectionOnTheWay() throws InterruptedException {
        List<Long> wanted = new ArrayList<>();
        List<Launch> launches = new ArrayList<>();
        boolean struck = true;
        for (int number = 1; struck; number++) {
            long project = NEXT.incrementAndGet();
            String thread = "wants " + project;
            NoConnection.forThread(thread, number);
            launches.add(launchedBy(thread, project));
            wanted.add(project);
            struck = !NoConnection.isLeft(thread);
        }

        assertThat(wanted).as("steps on the way").hasSizeGreaterThan(4);
        assertThat(launches)
                .as("whoever asks is told that it begins, or that word was left")
                .allMatch(launch -> launch instanceof Launch.Started || launch instanceof Launch.HandedOver)
                .anyMatch(Launch.HandedOver.class::isInstance);
        assertThat(launches.getLast()).isInstanceOf(Launch.Started.class);
        awaitAllDoneOnce(wanted);
    }

    @Test
    void thoughTheRunItselfGetsNoConnectionOnTheWay() {
        List<Long> wanted = new ArrayList<>();
        int refused = 0;
        for (int number = 1; number <= 40; number++) {
            long project = NEXT.incrementAndGet();
            NoConnection.forThread(run(project), number);
            node.getBean(JobControl.class).start(CountingJob.NAME, Identity.project(project), ADMIN);
            wanted.add(project);
        }

        awaitAllDoneOnce(wanted);
        for (long project : wanted) {
            refused += NoConnection.isLeft(run(project)) ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(20);
    }

    private static String run(long project) {
        return "run " + CountingJob.NAME + ' ' + Identity.project(project).text();
    }

    private static Launch launchedBy(String thread, long project) throws InterruptedException {
        AtomicReference<Launch> launch = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread.ofPlatform()
                .name(thread)
                .uncaughtExceptionHandler((failed, why) -> failure.set(why))
                .start(() -> launch.set(
                        node.getBean(Launcher.class).launch(CountingJob.NAME, Identity.project(project), ADMIN)))
                .join();
        assertThat(failure.get()).isNull();
        return launch.get();
    }

    private static void awaitAllDoneOnce(List<Long> wanted) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(wanted).allSatisfy(project -> {
                    assertThat(CountingJob.counted(jdbc(), project)).isEqualTo(CountingJob.all());
                    assertThat(guard(project)).isEqualTo("free, and wanted no more");
                }));
        assertThat(jdbc().sql(
                                "select count(*) from BATCH_JOB_EXECUTION where STATUS in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String guard(long project) {
        return jdbc().sql("""
                        select if(owner is null and resume_at is null, 'free, and wanted no more', concat_ws(' ', owner, resume_at))
                        from job_guard where job_name = ? and identity = ?
                        """)
                .params(CountingJob.NAME, Identity.project(project).text())
                .query(String.class)
                .optional()
                .orElse("never wanted");
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
