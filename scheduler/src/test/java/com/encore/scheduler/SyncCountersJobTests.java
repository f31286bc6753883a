package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.counter.BeginFold;
import com.encore.counter.CountView;
import com.encore.counter.FoldBatch;
import com.encore.counter.FoldShard;
import com.encore.counter.InterestOf;
import com.encore.counter.Visitor;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import com.encore.project.ProjectId;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class SyncCountersJobTests {

    private static final String JOB = "sync-counters";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final AtomicInteger MINUTES = new AtomicInteger();

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
    void bringsHomeWhatWasCountedAndRanksByIt() {
        ProjectId project = viewedBy(3);
        assertThat(run()).isEqualTo("COMPLETED");
        assertThat(views(project)).isEqualTo(3);
        assertThat(jdbc().sql("select score from project_popularity where project_id = ?")
                        .param(project.value())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void goesOnWhereAnotherRunDied() {
        ProjectId project = viewedBy(2);
        FoldBatch batch = node.getBean(BeginFold.class).begin().orElseThrow();
        node.getBean(FoldShard.class).fold(batch.id(), batch.shards().getFirst());
        assertThat(run()).isEqualTo("COMPLETED");
        assertThat(views(project)).isEqualTo(2);
    }

    @Test
    void countsOnceThoughTwoMinutesRunAtOnce() throws InterruptedException {
        ProjectId project = viewedBy(4);
        List<Race.Result<String>> runs = Race.of(3, each -> run());
        assertThat(runs).extracting(Race.Result::value).containsOnly("COMPLETED");
        assertThat(views(project)).isEqualTo(4);
    }

    @Test
    void ringsEveryMinute() throws SchedulerException {
        CronTrigger bell = (CronTrigger) node.getBean(Scheduler.class).getTrigger(ScheduledJobs.bellOf(JOB));
        assertThat(bell.getCronExpression()).isEqualTo("0 * * * * ?");
    }

    private static ProjectId viewedBy(int visitors) {
        ProjectId project = node.getBean(Stage.class).project();
        for (int visitor = 0; visitor < visitors; visitor++) {
            node.getBean(CountView.class).count(project, Visitor.anonymous("visitor-" + visitor));
        }
        // counting goes on behind our back, and the bell of this minute may fold already
        await().atMost(SOON).until(() -> views(project) + waiting(project) == visitors);
        return project;
    }

    private static long views(ProjectId project) {
        return node.getBean(InterestOf.class).of(project, null).views();
    }

    private static long waiting(ProjectId project) {
        StringRedisTemplate redis = node.getBean(StringRedisTemplate.class);
        return redis.<String, String>opsForHash().entries("counter:live:" + project.value() % 64).entrySet().stream()
                .filter(count -> count.getKey().startsWith(project.value() + ":"))
                .mapToLong(count -> Long.parseLong(count.getValue()))
                .sum();
    }

    /** Runs a minute of its own and returns how it ended. */
    private static String run() {
        Instant minute = LONG_AGO.plus(Duration.ofMinutes(MINUTES.incrementAndGet()));
        Launch launch = node.getBean(JobControl.class)
                .start(JOB, Identity.minute(minute), Requester.the(Cause.SWEEP, "a test"));
        long request = ((Launch.Started) launch).request();
        return await().atMost(SOON)
                .until(
                        () -> jdbc().sql("select coalesce(outcome, '') from run_request where id = ?")
                                .param(request)
                                .query(String.class)
                                .single(),
                        outcome -> !outcome.isEmpty());
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
