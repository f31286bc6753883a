package com.encore.web.finance.settlement;

import com.encore.terms.FeeTerms;
import com.encore.terms.WithholdingTerms;
import com.encore.web.settlement.Percent;
import java.time.LocalDate;

/** The terms a settlement was reckoned with, as they are written. */
public record TermsShown(
        String platform,
        String payment,
        String vat,
        LocalDate feesFrom,
        boolean withheld,
        String taxedShare,
        String incomeTax,
        String localTax,
        LocalDate taxesFrom) {

    static TermsShown of(FeeTerms fees, WithholdingTerms taxes) {
        return new TermsShown(
                Percent.of(fees.platform()),
                Percent.of(fees.payment()),
                Percent.of(fees.vat()),
                fees.from(),
                taxes.incomeTax().perHundredThousand() > 0,
                Percent.of(taxes.taxedShare()),
                Percent.of(taxes.incomeTax()),
                Percent.of(taxes.localTax()),
                taxes.from());
    }
}
