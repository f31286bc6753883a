package com.encore.sandbox.nodes;

/** A node did not begin in time, or not at all; the message has all it said and where it stands. */
public final class NodeNotReady extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NodeNotReady(String message) {
        super(message);
    }
}
