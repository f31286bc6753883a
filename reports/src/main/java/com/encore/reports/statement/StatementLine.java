package com.encore.reports.statement;

import com.encore.money.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sale.
 *
 * @param amount quantity times unit price
 * @param discountByArtist what the artist let go of it, which lowers the share
 * @param discountByPlatform what Encore paid towards it, which does not
 * @param share what is left for the artist
 */
public record StatementLine(
        long no,
        Instant at,
        String pledgeNumber,
        String backerMasked,
        String title,
        @Nullable String option,
        int quantity,
        Won unitPrice,
        Won amount,
        Won discountByArtist,
        Won discountByPlatform,
        Won platformFee,
        Won paymentFee,
        Won vat,
        long share) {}
