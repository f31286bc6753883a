package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.context.ConfigurableApplicationContext;

/** A trigger is two rows. Quartz stumbles over half of one on every node, from then on. */
class WholeTriggersTests {

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
    void leavesNoHalfTriggerWhenItsSecondRowFails() throws SchedulerException {
        Scheduler scheduler = node.getBean(Scheduler.class);
        TriggerKey key = TriggerKey.triggerKey("too-long", "half");
        Trigger tooLongForItsColumn = TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(JobKey.jobKey("send-messages", "chores"))
                .withSchedule(CronScheduleBuilder.cronSchedule(everySecondOneByOne()))
                .build();

        assertThatExceptionOfType(SchedulerException.class)
                .isThrownBy(() -> scheduler.scheduleJob(tooLongForItsColumn));

        assertThat(scheduler.checkExists(key)).isFalse();
    }

    private static String everySecondOneByOne() {
        return IntStream.range(0, 60).mapToObj(String::valueOf).collect(Collectors.joining(",")) + " * * * * ?";
    }
}
