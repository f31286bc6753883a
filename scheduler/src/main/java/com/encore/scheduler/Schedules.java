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
}
