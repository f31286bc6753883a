package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.money.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One refund with each time the provider was asked and each move it made, newest first. */
public record RefundCase(RefundItem refund, List<Try> tries, List<Move> moves) {

    /** The provider was asked, by a run or otherwise; {@code outcome} is UNKNOWN until it is known. */
    public record Try(
            int sequence,
            Won cancellable,
            @Nullable Long run,
            String outcome,
            @Nullable String detail,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** It came to a state, by somebody or by itself. */
    public record Move(RefundState to, @Nullable MemberId by, String reason, Instant at) {}
}
