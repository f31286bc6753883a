package com.encore.scheduler;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.quartz.autoconfigure.QuartzDataSource;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Quartz on its own pool, so that a busy scheduler and busy pages never starve each other of connections. */
@Configuration(proxyBeanMethods = false)
class QuartzStore {

    private static final int CONNECTIONS = 8;
    private static final String THREADS = "4";

    @Bean(defaultCandidate = false)
    @QuartzDataSource
    DataSource quartzDataSource(
            @Value("${encore.db.url}") String url,
            @Value("${encore.db.user}") String user,
            @Value("${encore.db.password}") String password) {
        HikariDataSource pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(url)
                .username(user)
                .password(password)
                .build();
        pool.setPoolName("quartz");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    @Bean
    SchedulerFactoryBeanCustomizer clustered() {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.jobStore.class", WholeTriggers.class.getName());
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "15000");
        properties.setProperty("org.quartz.threadPool.threadCount", THREADS);
        // as many bells as there are threads for are taken together: each time costs a lock all nodes share
        properties.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", THREADS);
        return factory -> {
            factory.setQuartzProperties(properties);
            factory.setSchedulerName("encore");
            factory.setAutoStartup(false);
            factory.setWaitForJobsToCompleteOnShutdown(true);
        };
    }
}
