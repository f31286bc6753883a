package com.encore.refund;

import com.encore.payment.MoneyUnwanted;
import com.encore.pledge.Intake;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money a pledge cannot take is owed back in the very transaction that booked its arrival. */
@Component
class OweMoneyUnwanted {

    private final Refunds refunds;
    private final RefundHistory history;
    private final Clock clock;

    OweMoneyUnwanted(Refunds refunds, RefundHistory history, Clock clock) {
        this.refunds = refunds;
        this.history = history;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(MoneyUnwanted money) {
        Refund refund = refunds.saveAndFlush(new Refund(
                money.payment(),
                money.pledge(),
                money.project(),
                reason(money.why()),
                money.amount(),
                clock.instant()));
        history.moved(refund, null, null, "owed");
    }

    private static RefundReason reason(Intake why) {
        return switch (why) {
            case SOLD_OUT -> RefundReason.SOLD_OUT;
            case CLOSED -> RefundReason.PROJECT_CLOSED;
            case CANCELLED -> RefundReason.PLEDGE_CANCELLED;
            case AMOUNT_DIFFERS -> RefundReason.AMOUNT_DIFFERS;
            case ACCEPTED -> throw new IllegalArgumentException("accepted money is not owed back");
        };
    }
}
