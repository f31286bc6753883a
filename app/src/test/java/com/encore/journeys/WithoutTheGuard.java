package com.encore.journeys;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Takes the condition out of the statement that claims stock, on its way to the database. */
@TestConfiguration(proxyBeanMethods = false)
class WithoutTheGuard {

    private static final String GUARD = "(stock is null or sold + ? <= stock)";
    private static final String NONE = "? is not null";

    @Bean
    static BeanPostProcessor unguarded() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") ? new Unguarded((DataSource) bean) : bean;
            }
        };
    }

    private static final class Unguarded extends DelegatingDataSource {

        Unguarded(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection guarded = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (arguments != null && arguments[0] instanceof String sql) {
                            arguments[0] = sql.replace(GUARD, NONE);
                        }
                        try {
                            return method.invoke(guarded, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
