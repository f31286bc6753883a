package com.encore.sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The unpacked MySQL distribution, of which the build keeps only what the server needs. */
record MysqlFiles(Path servers, String release) {

    static MysqlFiles in(Path servers) {
        var versions = new Properties();
        try (var file = MysqlFiles.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new MysqlFiles(servers, versions.getProperty("mysql"));
    }

    Path base() {
        return servers.resolve(release);
    }

    Path template() {
        return servers.resolve("mysql-template").resolve(release);
    }

    Path executable() {
        var mysqld = base().resolve("bin/mysqld");
        if (!Files.isRegularFile(mysqld)) {
            throw new ServersRefused("No MySQL server in " + base()
                    + ": let the build unpack it (mvn process-resources -pl sandbox/servers),"
                    + " name its folder with encore.servers, or use another server with ENCORE_DB_URL.");
        }
        // a zip read by Java forgets who may run what
        if (!Files.isExecutable(mysqld) && !mysqld.toFile().setExecutable(true)) {
            throw new ServersRefused("Cannot make " + mysqld + " executable: check who owns it.");
        }
        new SharedLibraries(mysqld, base().resolve("lib/private")).check("MySQL");
        return mysqld;
    }
}
