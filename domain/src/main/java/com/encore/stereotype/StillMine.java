package com.encore.stereotype;

/**
 * Asked inside the transaction of a write on behalf of a run: throws when the run has been taken over, so that what it
 * would still write is rolled back.
 */
@FunctionalInterface
public interface StillMine {

    /** For those who act for themselves. */
    StillMine ALWAYS = () -> {};

    void require();
}
