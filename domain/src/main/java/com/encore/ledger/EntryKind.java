package com.encore.ledger;

/** What kind of fact an entry records. */
public enum EntryKind {
    CAPTURE,
    REFUND,
    /** The provider paid out what it owed, less its fee. */
    PG_PAYOUT
}
