package com.encore.ledger;

/** What kind of fact an entry records. */
public enum EntryKind {
    CAPTURE,
    REFUND,
    SETTLEMENT,
    SETTLEMENT_RECALLED,
    PAYOUT,
    PAYOUT_BOUNCED,
    PG_PAYOUT
}
