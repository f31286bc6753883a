package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.payment.PaymentBooks;
import com.encore.pledge.PledgeId;
import com.encore.pledge.PledgeMoney;
import com.encore.pledge.PledgeNumber;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The backer takes a paid pledge back: from here on the money is owed, whatever happens next. */
@UseCase
class RequestCancellation {

    private final JdbcClient jdbc;
    private final PaymentBooks books;
    private final PledgeMoney pledges;
    private final Refunds refunds;
    private final RefundHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestCancellation(
            JdbcClient jdbc,
            PaymentBooks books,
            PledgeMoney pledges,
            Refunds refunds,
            RefundHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.pledges = pledges;
        this.refunds = refunds;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    RefundId request(PledgeNumber number, MemberId member) {
        PledgeId pledge = jdbc.sql("select id from pledge where number = ? and member_id = ?")
                .params(number.value(), member.value())
                .query(Long.class)
                .optional()
                .map(PledgeId::new)
                .orElseThrow(PledgeNumber.NoSuchPledge::new);
        PaymentBooks.Locked payment = books.lockCaptured(pledge).orElseThrow(NothingToRefund::new);
        Refund earlier = refunds.lockOf(payment.id().value()).stream()
                .filter(refund -> refund.reason() == RefundReason.BACKER_CANCELLED)
                .findFirst()
                .orElse(null);
        if (earlier != null) {
            return earlier.id();
        }
        Instant now = clock.instant();
        pledges.cancelledByBacker(pledge, member, now);
        Refund refund = refunds.saveAndFlush(new Refund(
                payment.id(), pledge, payment.project(), RefundReason.BACKER_CANCELLED, payment.refundable(), now));
        history.moved(refund, null, member, "cancelled-by-backer");
        events.publishEvent(new RefundOwed(refund.id(), pledge));
        return refund.id();
    }
}
