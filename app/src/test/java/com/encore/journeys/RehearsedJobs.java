package com.encore.journeys;

import com.encore.batch.Jobs;
import com.encore.batch.KeysetReader;
import com.encore.batch.Steps;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two jobs that write ten numbers, two at a time, and do on the way what a test wants; one says that it moves money. */
@Configuration(proxyBeanMethods = false)
class RehearsedJobs {

    static final String PLAIN = "rehearse";
    static final String MONEY = "rehearse-money";
    static final int NUMBERS = 10;

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Map<Long, LongConsumer> BEFORE = new ConcurrentHashMap<>();
    private static final Map<Long, Long> OWED = new ConcurrentHashMap<>();

    /** A piece of work nobody has had before. */
    static long work() {
        return NEXT.incrementAndGet();
    }

    /** Called with each number before it is written. */
    static void before(long project, LongConsumer disturbance) {
        BEFORE.put(project, disturbance);
    }

    /** What the job that moves money would find to move. */
    static void owes(long project, long won) {
        OWED.put(project, won);
    }

    @Bean
    JobDescription rehearseDescription(JdbcClient jdbc) {
        jdbc.sql("create table if not exists rehearsed (project bigint not null, number bigint not null)")
                .update();
        return new JobDescription(PLAIN, "연습", "Rehearse", IdentityKind.PROJECT, false);
    }

    @Bean
    JobDescription rehearseMoneyDescription() {
        return new JobDescription(MONEY, "돈 연습", "Rehearse with money", IdentityKind.PROJECT, true);
    }

    @Bean
    DryRun rehearseMoneyDryRun() {
        return new DryRun() {
            @Override
            public String job() {
                return MONEY;
            }

            @Override
            public Preview of(Identity identity) {
                long won = OWED.getOrDefault(identity.asProject(), 0L);
                return new Preview(
                        List.of(Effect.of("refund-left", 1, won)),
                        WorldHash.of("rehearsal").and(identity.asProject(), won).hex());
            }
        };
    }

    @Bean
    @StepScope
    KeysetReader rehearsedNumbers(JdbcClient jdbc, @Value("#{jobParameters['project']}") long project) {
        List<Long> written = written(jdbc, project);
        return new KeysetReader((last, most) -> LongStream.rangeClosed(last + 1, NUMBERS)
                .filter(number -> !written.contains(number))
                .limit(most)
                .boxed()
                .toList());
    }

    @Bean(PLAIN)
    Job rehearse(
            Jobs jobs,
            Steps steps,
            JobDescription rehearseDescription,
            KeysetReader rehearsedNumbers,
            JdbcClient jdbc) {
        return job(jobs, steps, rehearseDescription, rehearsedNumbers, jdbc);
    }

    @Bean(MONEY)
    Job rehearseMoney(
            Jobs jobs,
            Steps steps,
            JobDescription rehearseMoneyDescription,
            KeysetReader rehearsedNumbers,
            JdbcClient jdbc) {
        return job(jobs, steps, rehearseMoneyDescription, rehearsedNumbers, jdbc);
    }

    private static Job job(Jobs jobs, Steps steps, JobDescription description, KeysetReader numbers, JdbcClient jdbc) {
        return jobs.of(description, steps.each("write", 2, numbers, (ids, claim) -> {
            long project = claim.identity().asProject();
            for (long number : ids) {
                BEFORE.getOrDefault(project, nothing -> {}).accept(number);
                jdbc.sql("insert into rehearsed (project, number) values (?, ?)")
                        .params(project, number)
                        .update();
            }
        }));
    }

    static List<Long> written(JdbcClient jdbc, long project) {
        return jdbc.sql("select number from rehearsed where project = ? order by number")
                .param(project)
                .query(Long.class)
                .list();
    }

    static List<Long> all() {
        return LongStream.rangeClosed(1, NUMBERS).boxed().toList();
    }
}
