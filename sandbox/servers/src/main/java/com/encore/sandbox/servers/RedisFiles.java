package com.encore.sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** The Redis binary for this machine, taken out of its jar once. */
record RedisFiles(Path servers) {

    Path executable() {
        var resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        if (resource == null) {
            throw new ServersRefused("There is no Redis for this kind of machine: use another with ENCORE_REDIS_URL.");
        }
        var executable = Folders.made(servers).resolve(resource.substring(resource.lastIndexOf('/') + 1));
        if (!Files.isExecutable(executable)) {
            Ownership.whileAlone(servers.resolve("redis.lock"), () -> unpack(resource, executable));
        }
        new SharedLibraries(executable, executable.resolveSibling("")).check("Redis");
        return executable;
    }

    private static Path unpack(String resource, Path executable) {
        var half = executable.resolveSibling(executable.getFileName() + ".half");
        try (var binary = ExecutableProvider.class.getResourceAsStream(resource)) {
            if (binary == null) {
                throw new ServersRefused("embedded-redis no longer holds " + resource + ".");
            }
            Files.copy(binary, half, StandardCopyOption.REPLACE_EXISTING);
            if (!half.toFile().setExecutable(true)) {
                throw new ServersRefused("Cannot make " + half + " executable: check who owns it.");
            }
            return Files.move(half, executable, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannotUnpack) {
            throw new UncheckedIOException(cannotUnpack);
        }
    }
}
