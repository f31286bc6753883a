package com.encore.journeys;

import com.encore.EncoreApplication;
import com.encore.testing.Surroundings;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** A node that runs what is wanted, in this JVM and with the real time, beside the one that serves pages. */
final class JobsNode {

    private JobsNode() {}

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(EncoreApplication.class, OwnSchedule.class)
                .initializers(
                        new Surroundings(),
                        context -> context.getBeanFactory().registerSingleton("withoutChores", new WithoutChores()),
                        context -> context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource(
                                        "jobs-node",
                                        Map.of(
                                                "server.port",
                                                0,
                                                "encore.roles",
                                                "jobs",
                                                "encore.management-port",
                                                0,
                                                "encore.mail.directory",
                                                Letters.DIRECTORY.toString()))))
                .run();
    }

    /** Nothing of tests but the jobs, and no sweeps, which would get into what other tests left at their own time. */
    static class WithoutChores extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            String name = type.getClassMetadata().getClassName();
            String place = type.getResource().getDescription();
            boolean ofATest = place.contains("test-classes") || place.contains("-tests.jar");
            return name.equals("com.encore.scheduler.ChoreBells")
                    || ofATest && !name.equals(RehearsedJobs.class.getName());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutChores;
        }

        @Override
        public int hashCode() {
            return WithoutChores.class.hashCode();
        }
    }
}
