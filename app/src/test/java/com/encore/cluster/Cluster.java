package com.encore.cluster;

import com.encore.sandbox.nodes.Fleet;
import com.encore.sandbox.nodes.Fundraisers;
import com.encore.sandbox.nodes.Node;
import com.encore.sandbox.nodes.Nodes;
import com.encore.sandbox.nodes.Reckoning;
import com.encore.sandbox.nodes.Servers;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.servers.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Some nodes with a database and a payment provider of their own, all by the clock on the wall. */
final class Cluster implements AutoCloseable {

    private final ClusterDatabase database;
    private final PortOneSandbox provider;
    private final Nodes nodes;

    private Cluster(String name, ClusterDatabase database) {
        this.database = database;
        this.provider = PortOneSandbox.start(PortOneSandbox.Settings.inMemory());
        this.nodes = new Nodes(
                Path.of("target", "cluster", name),
                new Servers(
                        database.url(),
                        TestServers.databaseUser(),
                        TestServers.databasePassword(),
                        // the other tests' keys are in database 0
                        TestServers.redisUrl() + "/1",
                        provider));
    }

    /** The name is in the database's and is that of the folder with the nodes' logs. */
    static Cluster open(String name) {
        return new Cluster(name, ClusterDatabase.create("encore_cluster_" + name));
    }

    Fleet fleet(String roles, int size) {
        return new Fleet(nodes, jdbc(), roles, size);
    }

    Node start(String roles) {
        return nodes.start(roles);
    }

    Node start(String roles, Duration clockOffset) {
        return nodes.start(roles, clockOffset);
    }

    JdbcClient jdbc() {
        return database.jdbc();
    }

    TransactionTemplate transaction() {
        return database.transaction();
    }

    Fundraisers fundraisers() {
        return new Fundraisers(jdbc(), provider);
    }

    Reckoning reckoning() {
        return new Reckoning(jdbc(), provider);
    }

    @Override
    public void close() {
        nodes.close();
        provider.close();
        database.close();
    }
}
