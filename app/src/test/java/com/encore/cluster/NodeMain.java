package com.encore.cluster;

import com.encore.EncoreApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEvent;
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
        SpringApplication application = new SpringApplication(EncoreApplication.class);
        application.addInitializers(NodeMain::leaveTestsOut, NodeMain::setTheClock, orders);
        application.addListeners(new SayWhenReady());
        orders.listen();
        application.run(arguments);
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

    /** Writes the ports into a file once everything runs. */
    private static final class SayWhenReady implements ApplicationListener<ApplicationEvent> {

        private final Map<String, Integer> ports = new ConcurrentHashMap<>();

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof WebServerInitializedEvent started) {
                boolean management = started.getApplicationContext().getServerNamespace() != null;
                ports.put(
                        management ? "management" : "web",
                        started.getWebServer().getPort());
            }
            if (event instanceof ApplicationReadyEvent) {
                write(Path.of(System.getProperty(READY_FILE)));
            }
        }

        private void write(Path file) {
            Path half = file.resolveSibling(file.getFileName() + ".half");
            try {
                Files.writeString(half, ports.get("web") + " " + ports.get("management"));
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }
}
