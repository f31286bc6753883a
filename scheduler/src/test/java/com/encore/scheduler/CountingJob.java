package com.encore.scheduler;

import com.encore.batch.Jobs;
import com.encore.batch.KeysetReader;
import com.encore.batch.Steps;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the numbers up to a hundred, ten to a transaction, and does on the way what a test wants it to. */
@Configuration(proxyBeanMethods = false)
class CountingJob {

    static final String NAME = "count-up";
    static final int NUMBERS = 100;
    static final int CHUNK = 10;

    private static final Map<Long, LongConsumer> BEFORE = new ConcurrentHashMap<>();

    /** Called with each number before it is written. */
    static void before(long project, LongConsumer disturbance) {
        BEFORE.put(project, disturbance);
    }

    static void undisturbed(long project) {
        BEFORE.remove(project);
    }

    @Bean
    JobDescription countUpDescription(JdbcClient jdbc) {
        jdbc.sql("create table if not exists counted (project bigint not null, number bigint not null)")
                .update();
        return new JobDescription(NAME, "세기", "Count up", IdentityKind.PROJECT, false);
    }

    @Bean
    @StepScope
    KeysetReader numbers(JdbcClient jdbc, @Value("#{jobParameters['project']}") long project) {
        List<Long> counted = counted(jdbc, project);
        return new KeysetReader((last, most) -> LongStream.rangeClosed(last + 1, NUMBERS)
                .filter(number -> !counted.contains(number))
                .limit(most)
                .boxed()
                .toList());
    }

    @Bean(NAME)
    Job countUp(Jobs jobs, Steps steps, JobDescription countUpDescription, KeysetReader numbers, JdbcClient jdbc) {
        return jobs.of(countUpDescription, steps.each("count", CHUNK, numbers, (ids, claim) -> {
            long project = claim.identity().asProject();
            for (long number : ids) {
                BEFORE.getOrDefault(project, nothing -> {}).accept(number);
                jdbc.sql("insert into counted (project, number) values (?, ?)")
                        .params(project, number)
                        .update();
            }
        }));
    }

    static List<Long> counted(JdbcClient jdbc, long project) {
        return jdbc.sql("select number from counted where project = ? order by number")
                .param(project)
                .query(Long.class)
                .list();
    }

    static List<Long> all() {
        return LongStream.rangeClosed(1, NUMBERS).boxed().toList();
    }
}
