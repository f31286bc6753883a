package com.encore.payout;

/** A row of a bank's answer as it was read, nothing understood yet; what a column does not say is empty. */
public record ResultRow(
        int line, String account, String amount, String memo, String result, String message, String day) {

    /** It names an account, and logs are read by many. */
    @Override
    public String toString() {
        return "ResultRow[" + line + " ***]";
    }
}
