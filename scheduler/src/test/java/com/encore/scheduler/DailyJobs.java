package com.encore.scheduler;

import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.operations.Claim;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;

/**
 * Two jobs about a day that note it and do before what a test wants; one says that it moves money. Only a node that is
 * given them has them.
 */
class DailyJobs {

    static final String PLAIN = "each-day";
    static final String MONEY = "each-day-money";

    private static final String ON_NEW_YEARS_DAY = "0 0 5 1 1 ?";
    private static final LocalDate FIRST = LocalDate.of(2200, 1, 1);
    private static final AtomicLong NEXT = new AtomicLong();
    private static final Map<Identity, Runnable> BEFORE = new ConcurrentHashMap<>();
    private static final List<Identity> DONE = new CopyOnWriteArrayList<>();

    /** A day nothing has been about before. */
    static Identity day() {
        return Identity.date(FIRST.plusDays(NEXT.incrementAndGet()));
    }

    static void before(Identity day, Runnable disturbance) {
        BEFORE.put(day, disturbance);
    }

    /** Of these days those that were done, in the order they were. */
    static List<Identity> done(List<Identity> days) {
        return DONE.stream().filter(days::contains).toList();
    }

    @Bean
    JobDescription eachDayDescription() {
        return new JobDescription(PLAIN, "날마다", "Each day", IdentityKind.DATE, false);
    }

    @Bean
    JobDescription eachDayMoneyDescription() {
        return new JobDescription(MONEY, "날마다 돈", "Money each day", IdentityKind.DATE, true);
    }

    @Bean
    CronBell eachDayBell() {
        return new CronBell(PLAIN, ON_NEW_YEARS_DAY, CronBell.Missed.RING_ONCE);
    }

    @Bean
    CronBell eachDayMoneyBell() {
        return new CronBell(MONEY, ON_NEW_YEARS_DAY, CronBell.Missed.RING_ONCE);
    }

    @Bean
    DryRun eachDayMoneyDryRun() {
        return new DryRun() {
            @Override
            public String job() {
                return MONEY;
            }

            @Override
            public Preview of(Identity identity) {
                return new Preview(
                        List.of(Effect.of("refund-left", 1, 1_000)),
                        WorldHash.of("each day").and(identity.text()).hex());
            }
        };
    }

    @Bean(PLAIN)
    Job eachDay(Jobs jobs, Steps steps, JobDescription eachDayDescription) {
        return jobs.of(eachDayDescription, steps.once("note", DailyJobs::note));
    }

    @Bean(MONEY)
    Job eachDayMoney(Jobs jobs, Steps steps, JobDescription eachDayMoneyDescription) {
        return jobs.of(eachDayMoneyDescription, steps.once("note", DailyJobs::note));
    }

    private static void note(Claim claim) {
        BEFORE.getOrDefault(claim.identity(), () -> {}).run();
        DONE.add(claim.identity());
    }
}
