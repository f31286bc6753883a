package com.encore.sandbox.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a Linux program must find on the machine before it can run; asked first, because the loader names only one. */
record SharedLibraries(Path program, Path ownFolder) {

    private static final String AIO = "libaio.so.1";

    void check(String server) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        var missing = missing();
        if (missing.names().contains(AIO) && canBorrowRenamedAio()) {
            missing = missing();
        }
        if (!missing.names().isEmpty()) {
            throw new ServersRefused(missing.line(server, LinuxRelease.here()));
        }
    }

    private MissingLibraries missing() {
        try {
            var ldd = new ProcessBuilder("ldd", program.toString())
                    .redirectErrorStream(true)
                    .start();
            return MissingLibraries.named(new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException noLdd) {
            return MissingLibraries.named("");
        }
    }

    // newer Debian and Ubuntu hold the very library under another file name
    private boolean canBorrowRenamedAio() {
        var renamed = Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(architecture -> Path.of("/usr/lib", architecture, AIO + "t64"))
                .filter(Files::exists)
                .findFirst();
        return renamed.flatMap(this::link).isPresent();
    }

    private Optional<Path> link(Path renamed) {
        try {
            return Optional.of(Files.createSymbolicLink(ownFolder.resolve(AIO), renamed));
        } catch (FileAlreadyExistsException linkedByAnother) {
            return Optional.of(ownFolder.resolve(AIO));
        } catch (IOException readOnly) {
            return Optional.empty();
        }
    }
}
