package com.encore.payment;

import java.util.regex.Pattern;

/** Where a transfer is paid back to. */
public record RefundAccount(String bank, String number, String holder) {

    private static final Pattern BANK = Pattern.compile("[A-Z_]{2,30}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,20}");
    private static final int LONGEST_HOLDER = 40;

    public RefundAccount {
        number = number.replace("-", "").strip();
        holder = holder.strip();
        if (!BANK.matcher(bank).matches()
                || !NUMBER.matcher(number).matches()
                || holder.isEmpty()
                || holder.length() > LONGEST_HOLDER) {
            throw new UnusableRefundAccount();
        }
    }

    String hint() {
        return "***" + number.substring(number.length() - 4);
    }

    @Override
    public String toString() {
        return bank + " " + hint();
    }
}
