package com.encore.web.finance.settlement;

import com.encore.payee.PayeeView;
import com.encore.privacy.Masked;

/** Who is paid, as far as a page may show them: name and numbers masked. */
public record PayeeShown(String name, String registration, String bank, String account) {

    static PayeeShown of(PayeeView payee) {
        return new PayeeShown(
                Masked.name(payee.legalName()).text(), payee.registrationHint(), payee.bank(), payee.accountHint());
    }
}
