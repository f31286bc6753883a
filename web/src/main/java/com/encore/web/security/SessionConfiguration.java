package com.encore.web.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.data.redis.RedisSessionRepository;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Afterwards, as a session repository of our own would make Spring Boot set up none in Redis. */
    @Bean
    static BeanPostProcessor sparing() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RedisSessionRepository sessions ? new SparingSessions<>(sessions) : bean;
            }
        };
    }
}
