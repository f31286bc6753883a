package com.encore.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTests {

    @TempDir
    Path folder;

    @Test
    void isWhereItIsSaidToBe() {
        assertThat(Checkout.home(folder.toString(), Path.of("elsewhere"))).isEqualTo(folder);
    }

    @Test
    void isFoundFromAModuleInside() throws IOException {
        Files.createDirectories(folder.resolve(".encore"));
        var module = Files.createDirectories(folder.resolve("sandbox/demo"));

        assertThat(Checkout.home(null, module)).isEqualTo(folder);
    }

    @Test
    void isFoundBeforeAnythingHasRun() throws IOException {
        var servers = Files.createDirectories(folder.resolve("sandbox/servers"));
        Files.writeString(servers.resolve("pom.xml"), "<project />");

        assertThat(Checkout.home("", servers)).isEqualTo(folder);
    }
}
