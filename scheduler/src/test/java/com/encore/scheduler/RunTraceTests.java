package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobControl;
import com.encore.operations.JobDescription;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import com.encore.stereotype.RunTrace;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every line of the log that is written for a run says for which. */
class RunTraceTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startNode() {
        node = TestNode.start(new Class<?>[] {CallingJob.class}, Map.of());
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @BeforeEach
    void nothingIsSaid() {
        CallingJob.SAID.clear();
    }

    @Test
    void isCarriedIntoEveryCallThatIsMadeSideBySide() {
        long first = run(1);
        assertThat(CallingJob.SAID.values()).hasSize(CallingJob.CALLS).containsOnly(Long.toString(first));

        CallingJob.SAID.clear();
        long second = run(2);
        assertThat(second).isNotEqualTo(first);
        assertThat(CallingJob.SAID.values()).hasSize(CallingJob.CALLS).containsOnly(Long.toString(second));
    }

    @Test
    void isGoneFromAThreadThatHasDoneItsWork() {
        RunTrace.of(7, () -> assertThat(MDC.get(RunTrace.KEY)).isEqualTo("7")).run();

        assertThat(MDC.get(RunTrace.KEY)).isNull();
    }

    private static long run(long project) {
        Identity identity = Identity.project(System.nanoTime() + project);
        long request = ((Launch.Started) node.getBean(JobControl.class)
                        .start(CallingJob.NAME, identity, Requester.the(Cause.SWEEP, "a test")))
                .request();
        await().atMost(SOON)
                .until(() -> node.getBean(JdbcClient.class)
                        .sql("select coalesce(outcome, '') from run_request where id = ?")
                        .param(request)
                        .query(String.class)
                        .single()
                        .equals("COMPLETED"));
        return request;
    }

    /** Calls out, many at once, and notes which run each call says it is for. No configuration every node would find. */
    static class CallingJob {

        static final String NAME = "call-out";
        static final int CALLS = 20;
        static final Map<Long, String> SAID = new ConcurrentHashMap<>();

        @Bean
        JobDescription callOutDescription() {
            return new JobDescription(NAME, "부르기", "Call out", IdentityKind.PROJECT, false);
        }

        @Bean(NAME)
        Job callOut(Jobs jobs, Steps steps, JobDescription callOutDescription) {
            return jobs.of(
                    callOutDescription,
                    steps.calling(
                            "call", 4, new Each(), (id, claim) -> SAID.put(id, String.valueOf(MDC.get(RunTrace.KEY)))));
        }

        /** Every number once in each run. */
        private static final class Each implements ItemReader<Long> {

            private Iterator<Long> left = all();

            @Override
            public synchronized Long read() {
                if (left.hasNext()) {
                    return left.next();
                }
                left = all();
                return null;
            }

            private static Iterator<Long> all() {
                return LongStream.range(0, CALLS).boxed().iterator();
            }
        }
    }
}
