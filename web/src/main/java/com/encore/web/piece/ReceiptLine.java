package com.encore.web.piece;

import com.encore.money.Won;

/** A line of a receipt; the amount is of all {@code count} together. */
public record ReceiptLine(String what, int count, Won amount) {}
