package com.encore.web.admin;

import com.encore.payment.PaymentState;
import com.encore.refund.RefundItem;
import org.springframework.stereotype.Component;

/** The tone of the chip that goes with where money stands; templates call it {@code @moneyTones}. */
@Component("moneyTones")
class MoneyTones {

    public String ofRefund(RefundItem refund) {
        return switch (refund.state()) {
            case OWED, ASKED, PENDING -> "wait";
            case DONE -> "good";
            case PARKED -> refund.waitsForUs() ? "bad" : "wait";
            case MOOT -> "calm";
        };
    }

    public String ofPayment(PaymentState state) {
        return switch (state) {
            case READY -> "draft";
            case UNKNOWN, PARTLY_REFUNDED -> "warn";
            case WAITING -> "wait";
            case PAID -> "good";
            case REFUNDED -> "back";
            case FAILED -> "bad";
            case EXPIRED -> "calm";
        };
    }
}
