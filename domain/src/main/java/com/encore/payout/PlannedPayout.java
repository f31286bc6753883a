package com.encore.payout;

import com.encore.payee.PayeeSecret;
import com.encore.privacy.Masked;
import com.encore.project.Bank;
import com.encore.settlement.Payable;

/** A settlement's place in a batch: what it pays comes from the locked settlement, never from a form. */
record PlannedPayout(int no, Payable settlement, int attempt, Bank bank, String accountHint, long payeeVersion) {

    static PlannedPayout of(int no, Payable settlement, int attempt, PayeeSecret payee) {
        return new PlannedPayout(
                no,
                settlement,
                attempt,
                payee.bank(),
                Masked.accountNumber(payee.accountNumber()).text(),
                payee.version());
    }

    /** As it was planned, with the settlement as it is now. */
    static PlannedPayout of(Payout payout, Payable settlement) {
        SealedAccount account = payout.account();
        return new PlannedPayout(
                payout.no(), settlement, payout.attempt(), account.bank(), account.hint(), payout.payeeVersion());
    }

    /** What two people see and sign for. */
    String figures() {
        return String.join(
                "|",
                Integer.toString(no),
                settlement.number(),
                settlement.hash(),
                Integer.toString(attempt),
                Long.toString(settlement.net()),
                bank.name(),
                accountHint,
                Long.toString(payeeVersion));
    }
}
