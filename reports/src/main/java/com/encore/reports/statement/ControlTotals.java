package com.encore.reports.statement;

/**
 * What the settlement says its lines add up to, and what others say about the same money. The statement puts its own sums
 * beside them and says whether they agree.
 *
 * @param ledger what the ledger says fans paid for it and did not get back
 * @param provider the same by the payment provider
 */
public record ControlTotals(LineTotals lines, RefundTotals refunds, long ledger, long provider) {

    /** The sums over {@link StatementLine}. */
    public record LineTotals(
            long count,
            long amount,
            long discountByArtist,
            long discountByPlatform,
            long platformFee,
            long paymentFee,
            long vat,
            long share) {}

    /** The sums over {@link RefundLine}. */
    public record RefundTotals(
            long count,
            long amount,
            long discountByPlatform,
            long platformFee,
            long paymentFee,
            long vat,
            long share) {}
}
