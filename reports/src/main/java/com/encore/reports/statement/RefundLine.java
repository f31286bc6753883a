package com.encore.reports.statement;

import com.encore.money.Won;
import java.time.Instant;

/**
 * One sale, or part of one, that was undone. All amounts are what goes back.
 *
 * @param why in the statement's language
 * @param amount what it had brought in, Encore's part of a discount included
 * @param discountByPlatform that part
 * @param platformFee what Encore gives back of its fee, as of the others
 * @param share what the artist gives back
 */
public record RefundLine(
        long no,
        Instant at,
        String pledgeNumber,
        String why,
        Won amount,
        Won discountByPlatform,
        Won platformFee,
        Won paymentFee,
        Won vat,
        long share) {}
