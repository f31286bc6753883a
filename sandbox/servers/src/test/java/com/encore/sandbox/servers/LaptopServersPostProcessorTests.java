package com.encore.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

class LaptopServersPostProcessorTests {

    private static final class Nothing {}

    @TempDir
    Path directory;

    private final int redisPort = Port.free().number();

    @AfterEach
    void stop() {
        Stage.redis(directory.resolve("redis"), redisPort).kill();
    }

    @Test
    void startsNothingUnlessSandboxed() {
        try (var context = run("--encore.laptop.directory=" + directory)) {
            assertThat(context.getEnvironment().getProperty("encore.db.url")).isNull();
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void startsOnlyTheServerThatHasNoAddress() {
        try (var context = sandboxed("--encore.laptop.redis-port=" + redisPort)) {
            var environment = context.getEnvironment();

            assertThat(environment.getProperty("encore.redis.url")).endsWith("@127.0.0.1:" + redisPort);
            assertThat(environment.getProperty("encore.db.url")).isEqualTo("jdbc:given");
            assertThat(environment.getProperty("encore.db.password")).isNull();
            assertThat(directory.resolve("mysql")).doesNotExist();
        }
    }

    @Test
    void takesTheBareResetFlagForYes() throws Exception {
        var mail = directory.resolve("mail");
        Folders.made(mail);

        try (var context = sandboxed("--encore.laptop.redis-port=" + redisPort, "--encore.demo.reset")) {
            assertThat(context.isActive()).isTrue();
            assertThat(mail).doesNotExist();
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void failsTheStartWithTheOneLine(CapturedOutput output) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> sandboxed("--encore.laptop.redis-port=" + taken.getLocalPort()))
                    .isInstanceOf(ServersRefused.class)
                    .hasMessageContaining("encore.laptop.redis-port (environment: ENCORE_LAPTOP_REDIS_PORT)");
            assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("\tat com.encore");
        }
    }

    private ConfigurableApplicationContext sandboxed(String... more) {
        var arguments = new ArrayList<>(List.of(more));
        arguments.add("--encore.sandbox=true");
        arguments.add("--encore.db.url=jdbc:given");
        arguments.add("--encore.laptop.directory=" + directory);
        return run(arguments.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }
}
