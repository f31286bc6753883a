package com.encore.scheduler;

import com.encore.testing.DomainTestApplication;
import com.encore.testing.Surroundings;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A node that runs jobs, in this JVM. */
final class TestNode {

    private TestNode() {}

    static ConfigurableApplicationContext start(String... properties) {
        return start(new Class<?>[] {CountingJob.class}, properties);
    }

    static ConfigurableApplicationContext start(Class<?>[] more, String... properties) {
        return new SpringApplicationBuilder(DomainTestApplication.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .initializers(new Surroundings())
                .properties(
                        "spring.config.import=classpath:encore-domain.yml,classpath:encore-jobs.yml",
                        "encore.roles=jobs")
                .run(Arrays.stream(properties).map(each -> "--" + each).toArray(String[]::new));
    }
}
