package com.encore.sandbox.portone;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts the sandbox on a laptop before the application does, and tells it where it is. */
final class PortOneSandboxStarter implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY_SOURCE = "portone-sandbox";

    /** After the configuration files are read, since they switch the sandbox on. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("encore.sandbox", Boolean.class, false)
                || environment.containsProperty("encore.portone.api-secret")) {
            return;
        }
        int port = environment.getProperty("encore.sandbox.portone-port", Integer.class, 8090);
        String apiBase = RunningSandbox.at(port) ? "http://127.0.0.1:" + port : started(environment, application, port);
        environment.getPropertySources().addLast(new MapPropertySource(PROPERTY_SOURCE, properties(apiBase)));
    }

    private static String started(ConfigurableEnvironment environment, SpringApplication application, int port) {
        String publicUrl = environment.getProperty("encore.public-url", "http://localhost:8080");
        PortOneSandbox sandbox = PortOneSandbox.start(PortOneSandbox.Settings.inMemory()
                .onPort(port)
                .keeping(
                        checkout(environment.getProperty("encore.checkout")).resolve(".encore/portone"),
                        isResetAsked(environment.getProperty("encore.demo.reset")))
                .notifying(URI.create(publicUrl + "/webhooks/portone")));
        SpringApplication.getShutdownHandlers().add(sandbox::close);
        // Demo data pays through the sandbox directly; a second node finds no such bean and uses HTTP.
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("portOneSandbox", sandbox));
        return sandbox.apiBase();
    }

    /** Naming it without a value means yes. */
    private static boolean isResetAsked(@Nullable String reset) {
        return reset != null && !reset.equalsIgnoreCase("false");
    }

    private static Map<String, Object> properties(String apiBase) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("encore.portone.api-base", apiBase);
        properties.put("encore.portone.api-secret", PortOneSandbox.LAPTOP_API_SECRET);
        properties.put("encore.portone.store-id", PortOneSandbox.LAPTOP_STORE_ID);
        properties.put("encore.portone.webhook-secret", PortOneSandbox.LAPTOP_WEBHOOK_SECRET);
        properties.put("encore.portone.browser-sdk", apiBase + "/v2/browser-sdk.js");
        properties.put("encore.portone.channels.card", Channel.CARD.key());
        properties.put("encore.portone.channels.kakaopay", Channel.KAKAOPAY.key());
        properties.put("encore.portone.channels.tosspay", Channel.TOSSPAY.key());
        properties.put("encore.portone.channels.virtual-account", Channel.VIRTUAL_ACCOUNT.key());
        return properties;
    }

    /** The folder that keeps laptop data: named, or the nearest one upwards that has some, or the outermost pom's. */
    static Path checkout(@Nullable String named) {
        if (named != null) {
            return Path.of(named);
        }
        Path here = Path.of("").toAbsolutePath();
        Path outermost = here;
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".encore"))) {
                return folder;
            }
            if (Files.isRegularFile(folder.resolve("pom.xml"))) {
                outermost = folder;
            }
        }
        return outermost;
    }
}
