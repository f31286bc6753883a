package com.encore.scheduler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When jobs ring by themselves, until somebody changes it. */
@Configuration(proxyBeanMethods = false)
class Schedules {

    @Bean
    CronBell tidyNightly() {
        return new CronBell("tidy", "0 10 4 * * ?", CronBell.Missed.RING_ONCE);
    }

    /** A minute nobody heard is made up for by the next. */
    @Bean
    CronBell syncCountersBell() {
        return new CronBell("sync-counters", "0 * * * * ?", CronBell.Missed.LET_GO);
    }

    /** About the day before, when the provider has had time to list the last of it. */
    @Bean
    CronBell reconcileNightly() {
        return new CronBell("reconcile-payments", "0 30 3 * * ?", CronBell.Missed.RING_ONCE, 1);
    }
}
