package com.encore.sandbox.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MysqlTemplateTests {

    @TempDir
    Path cache;

    @Test
    void isMadeOnceWhenTwoAskAtTheSameTime() throws Exception {
        var unpacked = MysqlFiles.in(Stage.servers());
        var files = MysqlFiles.in(cache);
        Files.createSymbolicLink(files.base(), unpacked.base());
        Callable<Path> ask = () -> new MysqlTemplate(files).ready();

        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(ask);
            var second = two.submit(ask);
            assertThat(Stream.of(first.get(), second.get())).containsOnly(files.template());
        }
        assertThat(files.template().resolve("mysql.ibd")).isRegularFile();
        assertThat(Files.readString(files.template().resolveSibling("initialise.log")))
                .containsOnlyOnce("initializing of server in progress");
    }
}
