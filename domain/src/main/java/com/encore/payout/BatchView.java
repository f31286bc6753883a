package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.money.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A batch as people read of it. */
public record BatchView(
        BatchId id,
        String number,
        BatchState state,
        int payouts,
        Won total,
        String hash,
        MemberId createdBy,
        String createdByName,
        Instant createdAt,
        @Nullable String confirmedByName,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt) {

    public boolean isMadeBy(MemberId member) {
        return createdBy.equals(member);
    }
}
