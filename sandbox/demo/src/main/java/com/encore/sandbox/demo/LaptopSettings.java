package com.encore.sandbox.demo;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What production takes from its environment and a laptop need not be asked for. */
final class LaptopSettings implements EnvironmentPostProcessor, Ordered {

    /** Known to everybody: it seals only what is made up on a laptop. */
    private static final String LAPTOP_ONLY_DATA_KEY = "bGFwdG9wLW9ubHktbGFwdG9wLW9ubHktbGFwdG9wLSE=";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("encore.sandbox", Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("laptopSettings", Map.of("encore.data-key", LAPTOP_ONLY_DATA_KEY)));
        }
    }
}
