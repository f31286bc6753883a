package com.encore.web.finance;

import com.encore.money.Rate;
import com.encore.terms.FeeTerms;
import com.encore.terms.FeesTooHigh;
import com.encore.terms.NewFees;
import com.encore.web.http.FormFaults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** New fees as typed. */
record FeesForm(String from, String platform, String payment, String vat, String reason) {

    FeesForm(
            @Nullable String from,
            @Nullable String platform,
            @Nullable String payment,
            @Nullable String vat,
            @Nullable String reason) {
        this.from = Typed.text(from);
        this.platform = Typed.text(platform);
        this.payment = Typed.text(payment);
        this.vat = Typed.text(vat);
        this.reason = Typed.text(reason);
    }

    static FeesForm of(FeeTerms now) {
        return new FeesForm(
                null, Shown.percent(now.platform()), Shown.percent(now.payment()), Shown.percent(now.vat()), null);
    }

    /** Null if something is wrong with them. */
    @Nullable
    NewFees fees(BindingResult faults) {
        LocalDate day = Typed.day(faults, "from", from);
        Rate forPlatform = Typed.rate(faults, "platform", platform);
        Rate forPayment = Typed.rate(faults, "payment", payment);
        Rate tax = Typed.rate(faults, "vat", vat);
        if (day == null || forPlatform == null || forPayment == null || tax == null) {
            return null;
        }
        try {
            return new NewFees(day, forPlatform, forPayment, tax);
        } catch (FeesTooHigh refused) {
            FormFaults.reject(faults, refused);
            return null;
        }
    }
}
