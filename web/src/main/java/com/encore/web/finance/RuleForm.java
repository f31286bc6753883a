package com.encore.web.finance;

import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.terms.NewRule;
import com.encore.terms.PayeeKind;
import com.encore.terms.TaxesTooHigh;
import com.encore.terms.WithholdingTerms;
import com.encore.web.http.FormFaults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A new withholding rule as typed. */
record RuleForm(String from, String share, String exempt, String income, String local, String reason) {

    RuleForm(
            @Nullable String from,
            @Nullable String share,
            @Nullable String exempt,
            @Nullable String income,
            @Nullable String local,
            @Nullable String reason) {
        this.from = Typed.text(from);
        this.share = Typed.text(share);
        this.exempt = Typed.text(exempt);
        this.income = Typed.text(income);
        this.local = Typed.text(local);
        this.reason = Typed.text(reason);
    }

    static RuleForm of(WithholdingTerms now) {
        return new RuleForm(
                null,
                Shown.percent(now.taxedShare()),
                Long.toString(now.exemptUpTo().amount()),
                Shown.percent(now.incomeTax()),
                Shown.percent(now.localTax()),
                null);
    }

    /** Null if something is wrong with it. */
    @Nullable
    NewRule rule(PayeeKind kind, BindingResult faults) {
        LocalDate day = Typed.day(faults, "from", from);
        Rate taxed = Typed.rate(faults, "share", share);
        Won upTo = Typed.won(faults, "exempt", exempt);
        Rate incomeTax = Typed.rate(faults, "income", income);
        Rate localTax = Typed.rate(faults, "local", local);
        if (day == null || taxed == null || upTo == null || incomeTax == null || localTax == null) {
            return null;
        }
        try {
            return new NewRule(kind, day, taxed, upTo, incomeTax, localTax);
        } catch (TaxesTooHigh refused) {
            FormFaults.reject(faults, refused);
            return null;
        }
    }
}
