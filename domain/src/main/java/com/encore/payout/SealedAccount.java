package com.encore.payout;

import com.encore.payee.PayeeSecret;
import com.encore.privacy.Masked;
import com.encore.privacy.Sealer;
import com.encore.project.Bank;
import com.encore.settlement.SettlementId;

/** The account a payout goes to, sealed for this settlement and this attempt, so that it opens in no other row. */
record SealedAccount(Bank bank, byte[] number, String hint, byte[] holder) {

    static SealedAccount of(PayeeSecret payee, SettlementId settlement, int attempt, Sealer sealer) {
        return new SealedAccount(
                payee.bank(),
                sealer.seal(payee.accountNumber(), purpose("account", settlement, attempt)),
                Masked.accountNumber(payee.accountNumber()).text(),
                sealer.seal(payee.holder(), purpose("holder", settlement, attempt)));
    }

    static SealedAccount stored(String bank, byte[] number, String hint, byte[] holder) {
        return new SealedAccount(Bank.valueOf(bank), number, hint, holder);
    }

    String openNumber(SettlementId settlement, int attempt, Sealer sealer) {
        return sealer.open(number, purpose("account", settlement, attempt));
    }

    String openHolder(SettlementId settlement, int attempt, Sealer sealer) {
        return sealer.open(holder, purpose("holder", settlement, attempt));
    }

    private static String purpose(String what, SettlementId settlement, int attempt) {
        return "payout-" + what + ":" + settlement.value() + ":" + attempt;
    }

    @Override
    public String toString() {
        return bank + " " + hint;
    }
}
