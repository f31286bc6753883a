package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.payment.PaymentClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class PortOneSandboxStarterTests {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @TempDir
    Path checkout;

    private ConfigurableApplicationContext run(Map<String, Object> properties) {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(properties);
        return application.run("--spring.main.banner-mode=off", "--encore.checkout=" + checkout);
    }

    @Test
    void startsTheSandboxAndSaysWhereItIs() throws Exception {
        try (var context = run(Map.of("encore.sandbox", "true", "encore.sandbox.portone-port", "0"));
                var sandbox = context.getBean(PortOneSandbox.class)) {
            var environment = context.getEnvironment();
            assertThat(environment.getProperty("encore.portone.api-base")).isEqualTo(sandbox.apiBase());
            assertThat(environment.getProperty("encore.portone.browser-sdk")).isEqualTo(sandbox.browserSdk());
            assertThat(environment.getProperty("encore.portone.channels.virtual-account"))
                    .isEqualTo("channel-virtual-account");
            assertThat(checkout.resolve(".encore/portone/journal.jsonl")).exists();
            try (PaymentClient sdk = new PaymentClient(
                    Objects.requireNonNull(environment.getProperty("encore.portone.api-secret")),
                    Objects.requireNonNull(environment.getProperty("encore.portone.api-base")),
                    environment.getProperty("encore.portone.store-id"))) {
                Shop.now(sdk.preRegisterPayment("p1", 1_000L, null, Currency.Krw.INSTANCE));
            }
        }
    }

    @Test
    void staysAwayWhereARealSecretIsSet() {
        try (var context = run(Map.of("encore.sandbox", "true", "encore.portone.api-secret", "given"))) {
            assertThat(context.getBeanProvider(PortOneSandbox.class).getIfAvailable())
                    .isNull();
            assertThat(context.getEnvironment().getProperty("encore.portone.api-base"))
                    .isNull();
        }
    }

    @Test
    void staysAwayUnlessAsked() {
        try (var context = run(Map.of())) {
            assertThat(context.getEnvironment().getProperty("encore.portone.api-base"))
                    .isNull();
        }
    }

    @Test
    void usesTheSandboxOfAFirstNode() {
        try (PortOneSandbox first = PortOneSandbox.start(PortOneSandbox.Settings.inMemory());
                var context = run(Map.of("encore.sandbox", "true", "encore.sandbox.portone-port", first.port()))) {
            assertThat(context.getBeanProvider(PortOneSandbox.class).getIfAvailable())
                    .isNull();
            assertThat(context.getEnvironment().getProperty("encore.portone.api-base"))
                    .isEqualTo(first.apiBase());
        }
    }

    @Test
    void saysWhatToDoAboutATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> PortOneSandbox.start(
                            PortOneSandbox.Settings.inMemory().onPort(port)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("encore.sandbox.portone-port");
        }
    }

    @Test
    void startsAfreshWhenTheDemoIsReset() {
        try (PortOneSandbox earlier = PortOneSandbox.start(
                PortOneSandbox.Settings.inMemory().keeping(checkout.resolve(".encore/portone"), false))) {
            earlier.payer().approve(PayRequest.of("p1", 1_000));
        }
        try (var context = run(
                        Map.of("encore.sandbox", "true", "encore.sandbox.portone-port", "0", "encore.demo.reset", ""));
                var sandbox = context.getBean(PortOneSandbox.class)) {
            assertThat(sandbox.record().movements()).isEmpty();
        }
    }

    @Test
    void remembersEverythingWhenNoResetIsAsked() {
        try (PortOneSandbox earlier = PortOneSandbox.start(
                PortOneSandbox.Settings.inMemory().keeping(checkout.resolve(".encore/portone"), false))) {
            earlier.payer().approve(PayRequest.of("p1", 1_000));
        }
        try (var context = run(Map.of(
                        "encore.sandbox", "true", "encore.sandbox.portone-port", "0", "encore.demo.reset", "false"));
                var sandbox = context.getBean(PortOneSandbox.class)) {
            assertThat(sandbox.record().movements()).hasSize(1);
        }
    }
}
