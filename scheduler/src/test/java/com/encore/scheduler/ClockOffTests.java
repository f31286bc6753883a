package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.Nodes;
import com.encore.operations.Requester;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' clock stands still, so to a node that minds it is off by more with every second. */
class ClockOffTests {

    private static ConfigurableApplicationContext off;
    private static ConfigurableApplicationContext right;

    @BeforeAll
    static void startBoth() {
        off = TestNode.start(Map.of("encore.operations.skew-limit", "1ms"));
        right = TestNode.start();
    }

    @AfterAll
    static void stopBoth() {
        off.close();
        right.close();
    }

    @Test
    void decidesNothingAndRingsNoBellOnANodeWhoseClockIsOff() throws SchedulerException {
        assertThat(off.getBean(Scheduler.class).isInStandbyMode()).isTrue();
        assertThat(right.getBean(Scheduler.class).isInStandbyMode()).isFalse();
        assertThat(right.getBean(Nodes.class).present())
                .filteredOn(node -> node.id().equals(off.getBean(ThisNode.class).id()))
                .singleElement()
                .satisfies(node -> assertThat(node.deciding()).isFalse())
                .satisfies(node -> assertThat(node.skew().abs()).isGreaterThan(Duration.ofMillis(1)));
    }

    @Test
    void handsWhatItIsAskedForToANodeWhoseClockIsRight() {
        long project = System.nanoTime();
        Launch launch = off.getBean(JobControl.class)
                .start(CountingJob.NAME, Identity.project(project), Requester.the(Cause.CLOCK, "a test"));
        assertThat(launch).isInstanceOf(Launch.HandedOver.class);

        JdbcClient jdbc = right.getBean(JdbcClient.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> CountingJob.counted(jdbc, project).equals(CountingJob.all()));
        assertThat(jdbc.sql("select node from run_request where identity = ?")
                        .param("project=" + project)
                        .query(String.class)
                        .list())
                .containsExactly(right.getBean(ThisNode.class).id().value());
    }
}
