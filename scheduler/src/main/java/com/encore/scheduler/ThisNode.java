package com.encore.scheduler;

import com.encore.operations.NodeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which process this is. */
@Component
class ThisNode {

    private final NodeId id = NodeId.random();
    private final String name;
    private final String roles;

    ThisNode(@Value("${encore.node:1}") String name, @Value("${encore.roles:web,jobs}") String roles) {
        this.name = name;
        this.roles = roles;
    }

    NodeId id() {
        return id;
    }

    String name() {
        return name;
    }

    String roles() {
        return roles;
    }

    boolean runsJobs() {
        return roles.contains("jobs");
    }

    String version() {
        String built = ThisNode.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }
}
