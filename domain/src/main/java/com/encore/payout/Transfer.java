package com.encore.payout;

import com.encore.money.Won;
import com.encore.project.Bank;

/** A payout in the clear, on its way into a bank's form. */
public record Transfer(int no, String settlement, Bank bank, String account, String holder, Won amount) {

    /** A record would print everything, and logs are read by many. */
    @Override
    public String toString() {
        return "Transfer[" + no + " " + settlement + " ***]";
    }
}
