package com.encore.payment;

import com.encore.privacy.Sealer;
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

    static RefundAccount opened(String bank, byte[] number, byte[] holder, String payment, Sealer sealer) {
        return new RefundAccount(bank, sealer.open(number, numberOf(payment)), sealer.open(holder, holderOf(payment)));
    }

    byte[] sealedNumber(String payment, Sealer sealer) {
        return sealer.seal(number, numberOf(payment));
    }

    byte[] sealedHolder(String payment, Sealer sealer) {
        return sealer.seal(holder, holderOf(payment));
    }

    private static String numberOf(String payment) {
        return "refund-account:" + payment;
    }

    private static String holderOf(String payment) {
        return "refund-holder:" + payment;
    }

    String hint() {
        return "***" + number.substring(number.length() - 4);
    }

    @Override
    public String toString() {
        return bank + " " + hint();
    }
}
