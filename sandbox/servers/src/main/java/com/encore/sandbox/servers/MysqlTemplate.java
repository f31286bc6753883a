package com.encore.sandbox.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A data directory initialised once and copied ever after: initialising takes seconds, copying does not. */
record MysqlTemplate(MysqlFiles files) {

    void copyTo(Path data) {
        Folders.copy(ready(), data);
    }

    Path ready() {
        var template = files.template();
        if (Files.isDirectory(template)) {
            return template;
        }
        var parent = Folders.made(template.resolveSibling(""));
        return Ownership.whileAlone(parent.resolve("template.lock"), () -> {
            if (!Files.isDirectory(template)) {
                initialise(template);
            }
            return template;
        });
    }

    private void initialise(Path template) {
        var making = template.resolveSibling(template.getFileName() + ".making");
        var log = template.resolveSibling("initialise.log");
        Folders.delete(making);
        try {
            Files.deleteIfExists(log);
            var mysqld = new ProcessBuilder(command(making, log))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (mysqld.waitFor() != 0) {
                throw new ServersRefused("MySQL cannot initialise its data directory; it says why in " + log);
            }
            Files.move(making, template, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannotInitialise) {
            throw new ServersRefused(
                    "MySQL cannot initialise its data directory: " + cannotInitialise.getMessage(), cannotInitialise);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ServersRefused("Initialising MySQL was interrupted.", stop);
        }
    }

    private List<String> command(Path data, Path log) {
        var command = new ArrayList<>(List.of(
                files.executable().toString(),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + files.base(),
                "--datadir=" + data,
                "--log-error=" + log,
                "--innodb-redo-log-capacity=8M",
                "--auto-generate-certs=OFF"));
        if (MysqlServer.runsAsRoot()) {
            command.add("--user=root");
        }
        return command;
    }
}
