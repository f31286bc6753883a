package com.encore.sandbox.portone;

/** Where a payment attempt stands, and where it may go from there. */
enum Status {
    READY,
    PAY_PENDING,
    VIRTUAL_ACCOUNT_ISSUED,
    PAID,
    FAILED,
    PARTIAL_CANCELLED,
    CANCELLED;

    boolean canBecome(Status next) {
        return switch (this) {
            case READY -> next == PAID || next == FAILED || next == VIRTUAL_ACCOUNT_ISSUED || next == PAY_PENDING;
            case PAY_PENDING, VIRTUAL_ACCOUNT_ISSUED -> next == PAID || next == FAILED;
            case PAID, PARTIAL_CANCELLED -> next == PARTIAL_CANCELLED || next == CANCELLED;
            case FAILED, CANCELLED -> false;
        };
    }

    /** Money arrived, whatever went back since. */
    boolean captured() {
        return this == PAID || this == PARTIAL_CANCELLED || this == CANCELLED;
    }

    /** List filters say PENDING where payments say PAY_PENDING. */
    String filterName() {
        return this == PAY_PENDING ? "PENDING" : name();
    }

    String webhookType() {
        return switch (this) {
            case READY -> "Transaction.Ready";
            case PAY_PENDING -> "Transaction.PayPending";
            case VIRTUAL_ACCOUNT_ISSUED -> "Transaction.VirtualAccountIssued";
            case PAID -> "Transaction.Paid";
            case FAILED -> "Transaction.Failed";
            case PARTIAL_CANCELLED -> "Transaction.PartialCancelled";
            case CANCELLED -> "Transaction.Cancelled";
        };
    }
}
