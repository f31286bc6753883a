package com.encore.journeys;

import com.encore.EncoreApplication;
import com.encore.testing.Surroundings;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A node that runs jobs beside the one that serves pages, in this JVM, with the real time. */
final class JobsNode {

    private JobsNode() {}

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(EncoreApplication.class, RehearsedJobs.class)
                .web(WebApplicationType.NONE)
                .initializers(new Surroundings(), context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "jobs-node",
                                Map.of(
                                        "encore.roles", "jobs",
                                        "encore.management-port", 0,
                                        "encore.mail.directory", Letters.DIRECTORY.toString()))))
                .run();
    }
}
