package com.encore.payment;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.pledge.PledgeId;
import com.encore.pledge.PledgeNumber;
import com.encore.privacy.Sealer;
import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the payment down before the provider hears of it. */
@UseCase
class OpenPayment {

    record Opened(PaymentNumber number, Won total, String orderName) {}

    private final JdbcClient jdbc;
    private final Payments payments;
    private final PaymentHistory history;
    private final Sealer sealer;
    private final Clock clock;

    OpenPayment(JdbcClient jdbc, Payments payments, PaymentHistory history, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.history = history;
        this.sealer = sealer;
        this.clock = clock;
    }

    Opened open(PledgeNumber number, MemberId member, PaymentMethod method, @Nullable RefundAccount repayTo) {
        if (method == PaymentMethod.VIRTUAL_ACCOUNT && repayTo == null) {
            throw new RefundAccountNeeded();
        }
        Held held = held(number, member);
        Instant now = clock.instant();
        if (!held.state().equals("HELD") || !now.isBefore(held.holdUntil())) {
            throw new CheckoutClosed();
        }
        // what is paid after the end would only be paid back
        if (!held.funding() || !now.isBefore(held.closesAt())) {
            throw new CheckoutClosed();
        }
        Payment payment = payment(held, method, now);
        if (repayTo != null) {
            payment.repayTo(repayTo, sealer);
        }
        return new Opened(payment.number(), payment.total(), held.title());
    }

    private Payment payment(Held held, PaymentMethod method, Instant now) {
        Instant ask = now.plus(AskSchedule.FIRST);
        Optional<Payment> earlier = payments.lockOf(held.id());
        if (earlier.isPresent()) {
            Payment payment = earlier.get();
            PaymentState from = payment.state();
            payment.tryAgain(method, ask);
            history.moved(payment, from, payment.total(), "tried-again");
            return payment;
        }
        Payment payment = payments.saveAndFlush(new Payment(
                new PledgeId(held.id()), new ProjectId(held.projectId()), Won.of(held.total()), method, now, ask));
        history.moved(payment, null, payment.total(), "opened");
        return payment;
    }

    private Held held(PledgeNumber number, MemberId member) {
        return jdbc.sql("""
                        select p.id, p.project_id, p.state, p.total, p.hold_until, j.title, j.closes_at,
                          j.state = 'FUNDING' as funding
                        from pledge p join project j on j.id = p.project_id
                        where p.number = ? and p.member_id = ?
                        """)
                .params(number.value(), member.value())
                .query(Held.class)
                .optional()
                .orElseThrow(PledgeNumber.NoSuchPledge::new);
    }

    private record Held(
            long id,
            long projectId,
            String state,
            long total,
            Instant holdUntil,
            String title,
            Instant closesAt,
            boolean funding) {}
}
