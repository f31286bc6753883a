package com.encore.reports.statement;

import com.encore.money.Won;

/**
 * What the settlement comes to. A statement shows them beside what its own lines add up to.
 * {@code payable = gross − discountByArtist − refunds − fees − vat} and {@code net = payable + carriedIn − taxes}.
 *
 * @param gross at the prices asked, before any discount
 * @param discountByPlatform what Encore paid towards it, which takes nothing from the artist; below zero if more of it
 *     came back with refunds than was given
 * @param refunds what sales that were undone had brought in
 * @param platformFee less what was given back with refunds, as with the payment fee and the tax on both
 * @param carriedIn what the artist owes from earlier settlements, zero or below
 */
public record Figures(
        Won gross,
        Won discountByArtist,
        long discountByPlatform,
        Won refunds,
        long platformFee,
        long paymentFee,
        long vat,
        long payable,
        long carriedIn,
        Won incomeTax,
        Won localTax,
        long net) {}
