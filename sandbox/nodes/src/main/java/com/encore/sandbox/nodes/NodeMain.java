package com.encore.sandbox.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application as it runs, without what tests add to its class path. It says when it is ready and where, and may be
 * given a clock that is wrong.
 */
final class NodeMain {

    static final String READY_FILE = "encore.node.ready-file";
    static final String CLOCK_OFFSET = "encore.node.clock-offset";

    private NodeMain() {}

    public static void main(String[] arguments) {
        Orders orders = new Orders();
        SpringApplication application = new SpringApplication(theApplication());
        application.addInitializers(NodeMain::leaveTestsOut, NodeMain::setTheClock, orders);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) NodeMain::sayReady);
        orders.listen();
        application.run(arguments);
    }

    /** By name, because the application is above us: it is only at hand where a node is started. */
    private static Class<?> theApplication() {
        try {
            return Class.forName("com.encore.EncoreApplication");
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("the application is not on the class path", missing);
        }
    }

    private static void leaveTestsOut(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("nothingOfTests", new NothingOfTests());
    }

    private static void setTheClock(ConfigurableApplicationContext context) {
        String offset = System.getProperty(CLOCK_OFFSET);
        if (offset != null) {
            Clock ours = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
            ((GenericApplicationContext) context)
                    .registerBean(
                            "wrongClock",
                            Clock.class,
                            () -> Clock.offset(ours, Duration.parse(offset)),
                            definition -> definition.setPrimary(true));
        }
    }

    /** Says where the node's health is asked for, in a file, once everything runs. */
    private static void sayReady(ApplicationReadyEvent ready) {
        Path file = Path.of(System.getProperty(READY_FILE));
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.writeString(
                    half, ready.getApplicationContext().getEnvironment().getRequiredProperty("local.management.port"));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
