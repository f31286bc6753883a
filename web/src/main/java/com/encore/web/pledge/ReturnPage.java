package com.encore.web.pledge;

import com.encore.payment.ConfirmPayment;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PaymentOf;
import com.encore.payment.PaymentState;
import com.encore.pledge.PledgeNumber;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the payment window sends its buyer. Whatever it says of the outcome, the provider itself is asked. */
@Controller
class ReturnPage {

    private final PaymentOf payments;
    private final ConfirmPayment confirmPayment;

    ReturnPage(PaymentOf payments, ConfirmPayment confirmPayment) {
        this.payments = payments;
        this.confirmPayment = confirmPayment;
    }

    @GetMapping("/payments/return")
    String comeBack(@RequestParam(defaultValue = "") String paymentId, @CurrentMember @Nullable SignedIn member) {
        if (member == null) {
            // the session ended in the payment window: webhook and janitor learn the outcome, and the list shows it
            return "redirect:/me/pledges";
        }
        PaymentNumber payment = PaymentNumber.read(paymentId).orElseThrow(PledgeNumber.NoSuchPledge::new);
        PledgeNumber pledge = payments.pledgeOf(payment, member.id()).orElseThrow(PledgeNumber.NoSuchPledge::new);
        PaymentState state = confirmPayment.confirm(payment);
        return switch (state) {
            case PAID, PARTLY_REFUNDED, REFUNDED, EXPIRED -> Where.pledge(pledge) + "?paid";
            case UNKNOWN -> Where.pledge(pledge) + "?checking";
            case WAITING -> Where.checkout(pledge);
            case FAILED -> Where.checkout(pledge) + "?declined";
            case READY -> Where.checkout(pledge) + "?unfinished";
        };
    }
}
