package com.encore.reconciliation;

import java.util.Set;

/** How far a payout of the provider got. */
public enum ProviderPayoutState {
    EXPECTED,
    /** It met its deposit and is booked. */
    MATCHED,
    /** No deposit will be found for it, and it is known why. */
    EXPLAINED;

    private Set<ProviderPayoutState> next() {
        return switch (this) {
            case EXPECTED -> Set.of(MATCHED, EXPLAINED);
            case MATCHED, EXPLAINED -> Set.of();
        };
    }

    boolean mayBecome(ProviderPayoutState other) {
        return next().contains(other);
    }
}
