package com.encore.sandbox.nodes;

import com.encore.project.PeriodChanged;
import com.encore.project.ProjectId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the test tells a node to do, a line each on the node's standard input. The test lets go of the other end at the
 * latest when it dies, and then the node ends too.
 */
final class Orders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Followed by a project that came into the tables by hand: its period is made known as if a use case had set it. */
    static final String PERIOD = "period";

    private volatile @Nullable ConfigurableApplicationContext context;

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        context = application;
    }

    void listen() {
        Thread.ofPlatform().daemon().name("orders").start(this::followUntilTheEnd);
    }

    private void followUntilTheEnd() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                follow(line.split(" "));
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private void follow(String[] order) {
        if (!order[0].equals(PERIOD)) {
            throw new IllegalArgumentException("no such order: " + order[0]);
        }
        PeriodChanged changed = new PeriodChanged(new ProjectId(Long.parseLong(order[1])));
        ConfigurableApplicationContext application = Objects.requireNonNull(context, "no orders before the start");
        application.getBean(TransactionTemplate.class).executeWithoutResult(begun -> application.publishEvent(changed));
    }
}
