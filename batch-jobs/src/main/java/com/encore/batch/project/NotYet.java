package com.encore.batch.project;

/** The work cannot go on now. The run fails with this as its reason, and the sweep takes it up again. */
final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYet(String why) {
        super(why);
    }
}
