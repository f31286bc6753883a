package com.encore.ledger;

import java.time.Instant;
import java.util.List;

/** An entry as it stands in the books. Amounts are signed: debits positive, credits negative. */
public record JournalEntry(String kind, String businessKey, Instant occurredAt, List<Side> sides) {

    /** One side of an entry. */
    public record Side(Account account, long amount) {}
}
