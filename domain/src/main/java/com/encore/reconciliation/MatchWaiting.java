package com.encore.reconciliation;

import com.encore.stereotype.UseCase;

/** Looks once more for the deposits of payouts that wait: two files that came at the same moment do not see each other. */
@UseCase
public class MatchWaiting {

    private final MatchProviderPayouts matching;

    MatchWaiting(MatchProviderPayouts matching) {
        this.matching = matching;
    }

    /** Returns how many were found. */
    public int match() {
        return matching.match();
    }
}
