package com.encore.operations;

/** The work was taken over by another node. Whoever meets this commits nothing more of it. */
public final class Fenced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Fenced(String job, Identity identity, long fence) {
        super("the claim " + fence + " on " + job + " " + identity.text() + " is over");
    }
}
