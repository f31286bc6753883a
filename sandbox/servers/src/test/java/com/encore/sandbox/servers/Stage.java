package com.encore.sandbox.servers;

import java.nio.file.Path;

/** Servers in a folder of the test's own, from the files the build has unpacked. */
final class Stage {

    private Stage() {}

    static Path servers() {
        return Checkout.find().servers();
    }

    static MysqlServer mysql(Path home, int port) {
        return new MysqlServer(MysqlFiles.in(servers()), Folders.made(home), new Port(port, "a.port"), Durability.KEPT);
    }

    static RedisServer redis(Path home, int port) {
        return new RedisServer(
                new RedisFiles(servers()), Folders.made(home), new Port(port, "a.port"), Durability.KEPT);
    }
}
