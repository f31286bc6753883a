package com.encore.journeys;

import com.encore.testing.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The test servers, and a port that is known before the start because pages and letters name it. */
final class JourneySurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new Surroundings().initialize(context);
        int port = freePort();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "journey-surroundings",
                        Map.of(
                                "server.port",
                                port,
                                "encore.management-port",
                                0,
                                "encore.public-url",
                                "http://localhost:" + port,
                                "encore.roles",
                                "web",
                                // two hundred at once on a busy laptop is slow, which is not what is tested
                                "spring.datasource.hikari.connection-timeout",
                                20_000,
                                "encore.mail.directory",
                                Letters.DIRECTORY.toString())));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
