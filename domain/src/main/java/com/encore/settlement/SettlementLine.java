package com.encore.settlement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a settlement: a reward sold, a donation, or money that went back. Amounts of the last are negative.
 *
 * @param listed at the price asked, before any discount
 */
public record SettlementLine(
        int no,
        Kind kind,
        Instant at,
        long pledge,
        String pledgeNumber,
        String paymentNumber,
        String backer,
        @Nullable String title,
        @Nullable String option,
        int quantity,
        long unitPrice,
        long discount,
        long listed,
        @Nullable String refundNumber,
        @Nullable String refundReason,
        long amount,
        long promoted,
        long platformFee,
        long paymentFee,
        long vat) {

    /** What a line is about. */
    public enum Kind {
        SALE,
        DONATION,
        REFUND
    }

    /** The part of a discount the artist gave; the rest is Encore's. */
    public long discountByArtist() {
        return kind == Kind.SALE ? discount - promoted : 0;
    }

    /** What the artist is left of it before taxes. */
    public long share() {
        return amount - platformFee - paymentFee - vat;
    }
}
