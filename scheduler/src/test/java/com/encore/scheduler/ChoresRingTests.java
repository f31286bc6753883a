package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.testing.DomainTestApplication;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.Surroundings;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database, with one chore more that watches for being rung twice at once. Within one JVM Quartz keeps
 * connections by the scheduler's name, so the node started last lends its pool to both and is the one that stays.
 */
class ChoresRingTests {

    private static final AtomicInteger RINGING = new AtomicInteger();
    private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
    private static final AtomicInteger RUNG = new AtomicInteger();

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    @BeforeAll
    static void startTwoNodes() {
        one = node();
        two = node();
    }

    @AfterAll
    static void stopThem() {
        one.close();
        two.close();
    }

    @Test
    void hangsEachBellOnceThoughBothNodesHangThem() throws SchedulerException {
        Scheduler scheduler = two.getBean(Scheduler.class);
        assertThat(scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals("chores")))
                .hasSameSizeAs(two.getBeansOfType(Chore.class).keySet());
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
    }

    @Test
    void hangsABellOnceThoughNodesStartAtTheSameMoment() throws Exception {
        Scheduler scheduler = two.getBean(Scheduler.class);
        List<Chore> chores = IntStream.range(0, 20)
                .mapToObj(number -> new Chore("hung-at-once-" + number, Duration.ofDays(1), 1, most -> 0))
                .toList();
        List<Race.Result<Boolean>> nodes = Race.of(4, node -> {
            new ChoreBells(scheduler, chores).run(new DefaultApplicationArguments());
            return true;
        });
        try {
            assertThat(nodes).extracting(Race.Result::failure).containsOnlyNulls();
        } finally {
            for (Chore chore : chores) {
                scheduler.deleteJob(JobKey.jobKey(chore.name(), "chores"));
            }
        }
    }

    @Test
    void namesNoClassInATriggerSoThatARollingDeployFindsNone() {
        List<String> classes = two.getBean(JdbcClient.class)
                .sql("select distinct JOB_CLASS_NAME from QRTZ_JOB_DETAILS")
                .query(String.class)
                .list();
        assertThat(classes).containsOnly(ChoreJob.class.getName(), LauncherJob.class.getName());
    }

    @Test
    void givesTheStockOfAnExpiredHoldBackByItself() {
        Stage stage = two.getBean(Stage.class);
        ProjectId project = stage.project();
        RewardId reward = stage.reward(project, 10_000, 1, null);
        MemberId fan = stage.fan();
        PledgeNumber pledge = two.getBean(PlacePledge.class).place(stage.request(fan, project, Stage.one(reward)));
        assertThat(stage.sold(reward)).isEqualTo(1);

        two.getBean(TestClock.class).advance(Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.stateOf(pledge.value()).equals("EXPIRED"));
        assertThat(stage.sold(reward)).isZero();
    }

    @Test
    void neverRingsAChoreTwiceAtOnceAndKeepsRingingWhenANodeStops() {
        await().atMost(Duration.ofSeconds(30)).until(() -> RUNG.get() >= 4);
        one.close();
        int before = RUNG.get();

        await().atMost(Duration.ofSeconds(60)).until(() -> RUNG.get() >= before + 3);
        assertThat(MOST_AT_ONCE).hasValue(1);
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(DomainTestApplication.class, Watched.class)
                .web(WebApplicationType.NONE)
                .initializers(new Surroundings())
                .properties(
                        "spring.config.import=classpath:encore-domain.yml,classpath:encore-jobs.yml",
                        "encore.roles=jobs")
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    static class Watched {

        @Bean
        Chore watchedChore() {
            return new Chore("watched", Duration.ofMillis(500), 1, most -> {
                MOST_AT_ONCE.accumulateAndGet(RINGING.incrementAndGet(), Math::max);
                RUNG.incrementAndGet();
                RINGING.decrementAndGet();
                return 0;
            });
        }
    }
}
