package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.testing.DomainTestApplication;
import com.encore.testing.Stage;
import com.encore.testing.Surroundings;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database, with one chore more that watches for being rung twice at once. */
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
        two.close();
        one.close();
    }

    @Test
    void hangsEachBellOnceThoughBothNodesHangThem() throws SchedulerException {
        Scheduler scheduler = one.getBean(Scheduler.class);
        assertThat(scheduler.getTriggerKeys(GroupMatcher.anyTriggerGroup()))
                .hasSameSizeAs(one.getBeansOfType(Chore.class).keySet());
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
    }

    @Test
    void namesNoClassInATriggerSoThatARollingDeployFindsNone() {
        List<String> classes = one.getBean(JdbcClient.class)
                .sql("select distinct JOB_CLASS_NAME from QRTZ_JOB_DETAILS")
                .query(String.class)
                .list();
        assertThat(classes).containsExactly(ChoreJob.class.getName());
    }

    @Test
    void givesTheStockOfAnExpiredHoldBackByItself() {
        Stage stage = one.getBean(Stage.class);
        ProjectId project = stage.project();
        RewardId reward = stage.reward(project, 10_000, 1, null);
        MemberId fan = stage.fan();
        PledgeNumber pledge = one.getBean(PlacePledge.class).place(stage.request(fan, project, Stage.one(reward)));
        assertThat(stage.sold(reward)).isEqualTo(1);

        one.getBean(TestClock.class).advance(Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> stage.stateOf(pledge.value()).equals("EXPIRED"));
        assertThat(stage.sold(reward)).isZero();
    }

    @Test
    void neverRingsAChoreTwiceAtOnceAndKeepsRingingWhenANodeStops() {
        ConfigurableApplicationContext third = node();
        await().atMost(Duration.ofSeconds(30)).until(() -> RUNG.get() >= 4);
        third.close();
        int before = RUNG.get();

        await().atMost(Duration.ofSeconds(60)).until(() -> RUNG.get() >= before + 3);
        assertThat(MOST_AT_ONCE).hasValue(1);
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(DomainTestApplication.class, Watched.class)
                .web(WebApplicationType.NONE)
                .initializers(new Surroundings())
                .properties(
                        "spring.config.import=classpath:encore-domain.yml",
                        "spring.quartz.job-store-type=jdbc",
                        "spring.quartz.jdbc.initialize-schema=never",
                        "spring.batch.job.enabled=false",
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
