package com.encore.web.pledge;

import com.encore.payment.PaymentMethod;
import com.encore.payment.RefundAccount;
import com.encore.web.http.FormFaults;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How to pay, and for a transfer where it would be paid back to. */
record CheckoutForm(String method, String refundBank, String refundNumber, String refundHolder) {

    static final CheckoutForm EMPTY = new CheckoutForm("", "", "", "");

    CheckoutForm(
            @Nullable String method,
            @Nullable String refundBank,
            @Nullable String refundNumber,
            @Nullable String refundHolder) {
        this.method = Objects.requireNonNullElse(method, "");
        this.refundBank = Objects.requireNonNullElse(refundBank, "");
        this.refundNumber = Objects.requireNonNullElse(refundNumber, "");
        this.refundHolder = Objects.requireNonNullElse(refundHolder, "");
    }

    Optional<PaymentMethod> chosen() {
        return Arrays.stream(PaymentMethod.values())
                .filter(each -> each.name().equals(method))
                .findFirst();
    }

    /** Null for every method that is paid back the way it came. */
    @Nullable
    RefundAccount repayTo(BindingResult faults) {
        if (chosen().filter(PaymentMethod.VIRTUAL_ACCOUNT::equals).isEmpty()) {
            return null;
        }
        RefundAccount[] account = new RefundAccount[1];
        FormFaults.check(
                faults, "refundNumber", () -> account[0] = new RefundAccount(refundBank, refundNumber, refundHolder));
        return account[0];
    }
}
