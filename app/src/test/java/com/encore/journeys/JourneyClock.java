package com.encore.journeys;

import com.encore.testing.TestClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time is the test's. */
@TestConfiguration(proxyBeanMethods = false)
class JourneyClock {

    @Bean
    @Primary
    TestClock testClock() {
        return TestClock.shared();
    }
}
