package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.payment.PaymentBooks;
import com.encore.payment.RefundAccount;
import com.encore.pledge.PledgeId;
import com.encore.pledge.PledgeNumber;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backer names the account a transfer is paid back to, and the refunds that waited for it go out again. */
@UseCase
public class GiveRefundAccount {

    private static final int MOST_A_DAY = 5;
    private static final String REASON = "account-given";

    private final JdbcClient jdbc;
    private final PaymentBooks books;
    private final Refunds refunds;
    private final RefundHistory history;
    private final Clock clock;

    GiveRefundAccount(JdbcClient jdbc, PaymentBooks books, Refunds refunds, RefundHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.books = books;
        this.refunds = refunds;
        this.history = history;
        this.clock = clock;
    }

    public void give(PledgeNumber number, MemberId member, RefundAccount account) {
        PledgeId pledge = jdbc.sql("select id from pledge where number = ? and member_id = ?")
                .params(number.value(), member.value())
                .query(Long.class)
                .optional()
                .map(PledgeId::new)
                .orElseThrow(PledgeNumber.NoSuchPledge::new);
        PaymentBooks.Locked payment = books.lockCaptured(pledge).orElseThrow(NothingToRefund::new);
        List<Refund> waiting = refunds.lockOf(payment.id().value()).stream()
                .filter(Refund::waitsForAccount)
                .toList();
        if (waiting.isEmpty()) {
            throw new NoAccountAwaited();
        }
        Instant now = clock.instant();
        // counted under the payment's lock, so that many at once are counted one after the other
        if (givenSince(pledge, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new TooManyAccounts();
        }
        books.repayTo(payment.id(), account);
        for (Refund refund : waiting) {
            refund.goOn(now);
            history.moved(refund, RefundState.PARKED, member, REASON);
        }
    }

    private int givenSince(PledgeId pledge, Instant since) {
        return jdbc.sql("""
                        select count(*) from refund_history h join refund r on r.id = h.refund_id
                        where r.pledge_id = ? and h.reason = ? and h.at > ?
                        """)
                .params(pledge.value(), REASON, since)
                .query(Integer.class)
                .single();
    }
}
