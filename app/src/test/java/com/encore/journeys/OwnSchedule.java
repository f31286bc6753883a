package com.encore.journeys;

import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** For a node that is closed while another of this JVM goes on: Quartz keeps connections by its scheduler's name. */
@TestConfiguration(proxyBeanMethods = false)
class OwnSchedule {

    /** No customizer: which of several is the last depends on how the node was put together. */
    @Bean
    static BeanPostProcessor nameOfItsOwn() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SchedulerFactoryBean schedule) {
                    schedule.setSchedulerName("own-" + UUID.randomUUID());
                }
                return bean;
            }
        };
    }
}
