package com.encore.web.admin;

import com.encore.payment.PaymentList;
import com.encore.payment.PaymentShelf;
import com.encore.refund.RefundList;
import com.encore.refund.RefundShelf;
import com.encore.web.piece.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ways between and within the lists of refunds and payments; those that need somebody say how many they hold. */
@Component
class MoneyTabs {

    private final RefundList refunds;
    private final PaymentList payments;
    private final MessageSource messages;

    MoneyTabs(RefundList refunds, PaymentList payments, MessageSource messages) {
        this.refunds = refunds;
        this.payments = payments;
        this.messages = messages;
    }

    List<Tab> rooms(boolean refunds, Locale locale) {
        return List.of(
                Tab.of(say("admin.refunds", locale), "/admin/refunds", refunds),
                Tab.of(say("admin.payments", locale), "/admin/payments", !refunds));
    }

    List<Tab> shelves(RefundShelf here, Locale locale) {
        return Arrays.stream(RefundShelf.values())
                .map(shelf -> new Tab(
                        say("admin.refunds." + shelf, locale),
                        "/admin/refunds?list=" + shelf,
                        shelf == here,
                        shelf == RefundShelf.PARKED ? refunds.parked(NeedsAttention.MOST) : -1))
                .toList();
    }

    List<Tab> shelves(PaymentShelf here, Locale locale) {
        return Arrays.stream(PaymentShelf.values())
                .map(shelf -> new Tab(
                        say("admin.payments." + shelf, locale),
                        "/admin/payments?list=" + shelf,
                        shelf == here,
                        switch (shelf) {
                            case STUCK, PARTLY_BACK -> payments.count(shelf, NeedsAttention.MOST);
                            case ASKING, READY, WAITING, PAID, REFUNDED, FAILED, EXPIRED -> -1;
                        }))
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
