package com.encore.web.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Shows the pages of a laptop, said too late for the laptop's servers to be started. */
public final class Laptop implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "laptop",
                        Map.of(
                                "encore.sandbox", "true",
                                "encore.portone.browser-sdk", "http://localhost:8090/v2/browser-sdk.js")));
    }
}
