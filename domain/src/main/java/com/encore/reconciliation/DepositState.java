package com.encore.reconciliation;

import java.util.Set;

/** Whether it is known what a line of the bank's statement is about. */
public enum DepositState {
    NEW,
    /** It is a payout of the provider. */
    MATCHED,
    /** It is something else, and somebody said what. */
    EXPLAINED;

    private Set<DepositState> next() {
        return switch (this) {
            case NEW -> Set.of(MATCHED, EXPLAINED);
            case MATCHED, EXPLAINED -> Set.of();
        };
    }

    boolean mayBecome(DepositState other) {
        return next().contains(other);
    }
}
