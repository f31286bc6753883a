package com.encore.payment;

import com.encore.stereotype.CallsOut;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For those who only want to know whether the money came. Once it is booked nobody is asked, and buyer and webhook, who
 * come at the same time, share one answer; an answer that says less is not shared, as it may be older than the news.
 */
@CallsOut
public class AwaitMoney {

    private final ConfirmPayment confirmation;
    private final KnownState known;
    private final Map<PaymentNumber, CompletableFuture<PaymentState>> asking = new ConcurrentHashMap<>();

    AwaitMoney(ConfirmPayment confirmation, KnownState known) {
        this.confirmation = confirmation;
        this.known = known;
    }

    /** Empty for a payment that is none of ours. */
    public Optional<PaymentState> of(PaymentNumber number) {
        return known.of(number).map(state -> state.captured() ? state : ask(number));
    }

    private PaymentState ask(PaymentNumber number) {
        CompletableFuture<PaymentState> mine = new CompletableFuture<>();
        CompletableFuture<PaymentState> others = asking.putIfAbsent(number, mine);
        if (others != null) {
            PaymentState heard = others.join();
            return heard.captured() ? heard : confirmation.confirm(number);
        }
        PaymentState answer = PaymentState.UNKNOWN;
        try {
            answer = confirmation.confirm(number);
            return answer;
        } finally {
            asking.remove(number, mine);
            mine.complete(answer);
        }
    }
}
