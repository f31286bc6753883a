package com.encore.ledger;

import java.time.Instant;
import java.util.List;

/** A fact in the books. Its business key is what makes booking it twice impossible. */
public record Entry(EntryKind kind, String businessKey, Instant occurredAt, String memo, List<Posting> postings) {

    public Entry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException("an entry has at least two sides: " + businessKey);
        }
        long sum = postings.stream().mapToLong(Posting::amount).reduce(0, Math::addExact);
        if (sum != 0) {
            throw new IllegalArgumentException("entry " + businessKey + " is out of balance by " + sum);
        }
    }
}
