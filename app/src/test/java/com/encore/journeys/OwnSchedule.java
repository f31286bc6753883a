package com.encore.journeys;

import java.util.UUID;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** For a node that is closed while another of this JVM goes on: Quartz keeps connections by its scheduler's name. */
@TestConfiguration(proxyBeanMethods = false)
class OwnSchedule {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SchedulerFactoryBeanCustomizer nameOfItsOwn() {
        return factory -> factory.setSchedulerName("own-" + UUID.randomUUID());
    }
}
