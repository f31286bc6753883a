package com.encore.refund;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays a refund aside that cannot go on by itself, with the reason for all to see, and asks who can help. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ParkRefund {

    private final RefundHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParkRefund(RefundHistory history, ApplicationEventPublisher events, Clock clock) {
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    void park(Refund refund, ParkKind kind, String why) {
        RefundState from = refund.state();
        refund.park(kind, why, clock.instant());
        history.moved(refund, from, null, kind.name());
        events.publishEvent(new RefundParked(refund.id(), refund.pledge(), kind));
    }
}
