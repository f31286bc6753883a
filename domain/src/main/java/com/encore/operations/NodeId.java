package com.encore.operations;

import java.util.UUID;

/** One start of one process: a process started again is another node, so that it never mistakes old work for its own. */
public record NodeId(String value) {

    public static NodeId random() {
        return new NodeId(UUID.randomUUID().toString());
    }
}
