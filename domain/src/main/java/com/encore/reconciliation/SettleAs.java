package com.encore.reconciliation;

/** How somebody of finance settles a difference. */
public enum SettleAs {
    /** Both sides stay as they are, and it is known why. */
    EXPLAINED,
    /** One side was put right; a run that still finds it opens it again. */
    CORRECTED;

    DifferenceState state() {
        return switch (this) {
            case EXPLAINED -> DifferenceState.EXPLAINED;
            case CORRECTED -> DifferenceState.CORRECTED;
        };
    }
}
