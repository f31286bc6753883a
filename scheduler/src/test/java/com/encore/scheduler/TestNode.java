package com.encore.scheduler;

import com.encore.testing.DomainTestApplication;
import com.encore.testing.Surroundings;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A node that runs jobs, in this JVM. */
final class TestNode {

    private TestNode() {}

    static ConfigurableApplicationContext start() {
        return start(Map.of());
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return start(new Class<?>[] {CountingJob.class}, properties);
    }

    static ConfigurableApplicationContext start(Class<?>[] more, Map<String, Object> properties) {
        return new SpringApplicationBuilder(DomainTestApplication.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .initializers(
                        new Surroundings(),
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("this-node", properties)))
                .properties(
                        "spring.config.import=classpath:encore-domain.yml,classpath:encore-jobs.yml",
                        "encore.roles=jobs")
                .run();
    }
}
