package com.encore.scheduler;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Refuses the connection a test names, as a pool does that is used up: the so-and-so-manieth that a thread asks for. */
@Configuration(proxyBeanMethods = false)
class NoConnection {

    private static final Map<String, AtomicInteger> ASKS = new ConcurrentHashMap<>();
    private static final Map<String, Runnable> BEFORE = new ConcurrentHashMap<>();
    private static final Set<String> FOR_GOOD = ConcurrentHashMap.newKeySet();

    /** Once, the next time a thread of that name asks so often. */
    static void forThread(String name, int number) {
        ASKS.put(name, new AtomicInteger(number));
    }

    /** From then on, as a process sees the database that is no more: what comes after is not done. */
    static void forThreadFrom(String name, int number) {
        FOR_GOOD.add(name);
        forThread(name, number);
    }

    /** Does something before that thread gets the connection it asks for then. */
    static void before(String name, int number, Runnable disturbance) {
        BEFORE.put(name, disturbance);
        forThread(name, number);
    }

    /** Whether that thread never asked so often. */
    static boolean isLeft(String name) {
        return ASKS.get(name).get() > 0;
    }

    @Bean
    static BeanPostProcessor refusing() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Refusing(pool) : bean;
            }
        };
    }

    private static final class Refusing extends DelegatingDataSource {

        Refusing(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            String thread = Thread.currentThread().getName();
            AtomicInteger asks = ASKS.get(thread);
            int left = asks == null ? 1 : asks.decrementAndGet();
            if (left == 0 && BEFORE.containsKey(thread)) {
                BEFORE.get(thread).run();
                return super.getConnection();
            }
            if (left == 0 || left < 0 && FOR_GOOD.contains(thread)) {
                throw new SQLTransientConnectionException("as the test wants it: none is free");
            }
            return super.getConnection();
        }
    }
}
