package com.encore.stereotype;

import org.jspecify.annotations.Nullable;

/**
 * Asked inside the transaction of a write on behalf of a run: throws when the run has been taken over, so that what it
 * would still write is rolled back.
 */
@FunctionalInterface
public interface StillMine {

    /** For those who act for themselves. */
    StillMine ALWAYS = () -> {};

    /** For a run that leaves its number with what it writes. */
    static StillMine during(long run, StillMine claim) {
        return new StillMine() {
            @Override
            public void require() {
                claim.require();
            }

            @Override
            public Long run() {
                return run;
            }
        };
    }

    void require();

    /** Which run acts; null for those who act for themselves. */
    default @Nullable Long run() {
        return null;
    }
}
