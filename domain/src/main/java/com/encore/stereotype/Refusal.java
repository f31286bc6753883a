package com.encore.stereotype;

import java.util.List;

/**
 * A rule said no. The kind decides the status code, the message key (one per class and language) what a person
 * reads. Each rule has its own subclass in its own package.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of no it is. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        FORBIDDEN,
        CONFLICT,
        TOO_MANY,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    protected Refusal(Kind kind, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Message key without its {@code refusal.} prefix. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
