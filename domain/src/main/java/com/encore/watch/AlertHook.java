package com.encore.watch;

/** Where alerts are told to besides people's letters. */
interface AlertHook {

    /** Returns when the other side has taken it. */
    void post(String json) throws NotHeard;

    /** The other side did not take it, or it is not known whether it did. */
    final class NotHeard extends Exception {

        private static final long serialVersionUID = 1L;

        NotHeard(String why) {
            super(why);
        }
    }
}
