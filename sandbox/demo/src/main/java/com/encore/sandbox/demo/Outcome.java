package com.encore.sandbox.demo;

/** What became of a pledge. */
enum Outcome {
    PAID,
    PAID_AT_SECOND_TRY,
    TRANSFERRED,
    WAITING,
    NEVER_TRANSFERRED,
    EXPIRED,
    REFUNDED;

    boolean isPaid() {
        return switch (this) {
            case PAID, PAID_AT_SECOND_TRY, TRANSFERRED -> true;
            case WAITING, NEVER_TRANSFERRED, EXPIRED, REFUNDED -> false;
        };
    }

    boolean isByTransfer() {
        return switch (this) {
            case TRANSFERRED, WAITING, NEVER_TRANSFERRED -> true;
            case PAID, PAID_AT_SECOND_TRY, EXPIRED, REFUNDED -> false;
        };
    }
}
