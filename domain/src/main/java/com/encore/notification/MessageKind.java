package com.encore.notification;

import java.util.Locale;

/** What a message is about; its words are in {@code mail/<name>.properties}. */
public enum MessageKind {
    VERIFICATION_CODE,
    ALREADY_REGISTERED,
    PASSWORD_RESET,
    PLEDGE_CONFIRMED,
    PAYMENT_DECLINED,
    PAYMENT_REFUNDED,
    REFUND_ACCOUNT_NEEDED,
    VIRTUAL_ACCOUNT_ISSUED,
    PROJECT_APPROVED,
    PROJECT_RETURNED,
    PROJECT_OPENED,
    FUNDING_SUCCEEDED,
    FUNDING_FAILED,
    FUNDING_CALLED_OFF,
    PROJECT_SUCCEEDED,
    PROJECT_FAILED,
    PROJECT_CALLED_OFF,
    TICKETS_ISSUED,
    PAYEE_ACCOUNT_CHANGED,
    SETTLEMENT_APPROVED,
    SETTLEMENT_CARRIED,
    SETTLEMENT_RECALLED,
    PAYOUT_PAID,
    PAYOUT_BOUNCED,
    ALERTS;

    String bundle() {
        return "mail/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
