package com.encore.web.pledge;

import com.encore.payment.AwaitMoney;
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

/**
 * Where the payment window sends its buyer. Whatever it says of the outcome, the provider itself is asked, unless it has
 * told us already that the money is there.
 */
@Controller
class ReturnPage {

    private final PaymentOf payments;
    private final AwaitMoney money;

    ReturnPage(PaymentOf payments, AwaitMoney money) {
        this.payments = payments;
        this.money = money;
    }

    @GetMapping("/payments/return")
    String comeBack(@RequestParam(defaultValue = "") String paymentId, @CurrentMember @Nullable SignedIn member) {
        if (member == null) {
            // the session ended in the payment window: webhook and janitor learn the outcome, and the list shows it
            return "redirect:/me/pledges";
        }
        PaymentNumber payment = PaymentNumber.read(paymentId).orElseThrow(PledgeNumber.NoSuchPledge::new);
        PledgeNumber pledge = payments.pledgeOf(payment, member.id()).orElseThrow(PledgeNumber.NoSuchPledge::new);
        PaymentState state = money.of(payment).orElseThrow(PledgeNumber.NoSuchPledge::new);
        return switch (state) {
            case PAID, PARTLY_REFUNDED, REFUNDED, EXPIRED -> Where.pledge(pledge) + "?paid";
            case UNKNOWN -> Where.pledge(pledge) + "?checking";
            case WAITING -> Where.checkout(pledge);
            case FAILED -> Where.checkout(pledge) + "?declined";
            case READY -> Where.checkout(pledge) + "?unfinished";
        };
    }
}
