package com.encore.web.project;

/** A project's place in an address. */
public final class Slug {

    /** Anything else cannot be a project's, and the database could not even compare it. */
    public static final String IN_PATH = "{slug:[a-zA-Z0-9_-]+}";

    private Slug() {}
}
