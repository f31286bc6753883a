package com.encore.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timestamps are stored in UTC without saying so; rows are read back as the instants they were. */
@Configuration(proxyBeanMethods = false)
class UtcTimestamps {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate jdbc) {
        DefaultConversionService conversions = new DefaultConversionService();
        conversions.addConverter(LocalDateTime.class, Instant.class, stored -> stored.toInstant(ZoneOffset.UTC));
        return new UtcJdbcClient(JdbcClient.create(jdbc, conversions));
    }
}
