package com.encore.sandbox.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the checkout is, and in it the folders that git does not see. */
record Checkout(Path home, Path servers) {

    static Checkout find() {
        var home = home(System.getProperty("encore.checkout"), Path.of(""));
        var named = System.getProperty("encore.servers", System.getenv().getOrDefault("ENCORE_SERVERS", ""));
        return new Checkout(home, named.isBlank() ? home.resolve(".encore/servers") : absolute(Path.of(named)));
    }

    static Path home(@Nullable String named, Path workingDirectory) {
        if (named != null && !named.isBlank()) {
            return absolute(Path.of(named));
        }
        var start = absolute(workingDirectory);
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".encore"))
                    || Files.isRegularFile(folder.resolve("sandbox/servers/pom.xml"))) {
                return folder;
            }
        }
        return start;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    Path laptop() {
        return home.resolve(".encore");
    }

    Path tests() {
        return laptop().resolve("tests");
    }
}
