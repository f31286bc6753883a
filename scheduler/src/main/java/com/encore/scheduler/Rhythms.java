package com.encore.scheduler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When jobs ring that have a rhythm of their own, until somebody changes it in the console. */
@Configuration(proxyBeanMethods = false)
class Rhythms {

    /** A minute nobody heard is made up for by the next. */
    @Bean
    CronBell syncCountersBell() {
        return new CronBell("sync-counters", "0 * * * * ?", CronBell.Missed.LET_GO);
    }
}
