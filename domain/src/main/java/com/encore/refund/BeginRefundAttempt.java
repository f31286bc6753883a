package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.PaymentId;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PaymentToRefund;
import com.encore.payment.PaymentsToRefund;
import com.encore.payment.RefundAccount;
import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Beat one of a few refunds: decides under their locks what to do, and writes it down before the provider hears of it.
 * Whoever is told to do something has the refund to themselves until the lease is over, which no call outlives;
 * everybody else is told that there is nothing to do.
 */
@UseCase
class BeginRefundAttempt {

    /** What to do next. The sequence tells an attempt from a later one, for those who come back late. */
    sealed interface Step {

        RefundId refund();

        record Cancel(
                RefundId refund,
                PaymentId paymentId,
                PaymentNumber payment,
                Won amount,
                Won cancellable,
                String reason,
                @Nullable RefundAccount repayTo,
                int sequence,
                Instant sendBefore)
                implements Step {}

        record LookUp(RefundId refund, PaymentNumber payment, int sequence) implements Step {}

        record Nothing(RefundId refund, RefundState state) implements Step {}
    }

    private final JdbcClient jdbc;
    private final Refunds refunds;
    private final RefundAttempts attempts;
    private final ParkRefund parking;
    private final PaymentsToRefund payments;
    private final Clock clock;

    BeginRefundAttempt(
            JdbcClient jdbc,
            Refunds refunds,
            RefundAttempts attempts,
            ParkRefund parking,
            PaymentsToRefund payments,
            Clock clock) {
        this.jdbc = jdbc;
        this.refunds = refunds;
        this.attempts = attempts;
        this.parking = parking;
        this.payments = payments;
        this.clock = clock;
    }

    /** One step for each, by id. */
    List<Step> begin(List<RefundId> ids, StillMine mine) {
        mine.require();
        Instant now = clock.instant();
        List<Row> rows = locked(ids);
        Map<PaymentId, PaymentToRefund> paid = payments.of(
                rows.stream().filter(row -> row.isTurnOf(now)).map(Row::payment).toList());
        List<Step> steps = new ArrayList<>();
        for (Row row : rows) {
            PaymentToRefund payment = paid.get(row.payment());
            steps.add(payment == null ? new Step.Nothing(row.id(), row.state()) : step(row, payment, now));
        }
        attempts.began(
                steps.stream()
                        .filter(Step.Cancel.class::isInstance)
                        .map(Step.Cancel.class::cast)
                        .toList(),
                now,
                mine.run());
        return steps;
    }

    private Step step(Row row, PaymentToRefund payment, Instant now) {
        if (row.state() != RefundState.OWED) {
            refunds.lock(row.id().value()).orElseThrow().lookAgainAt(now.plus(RefundPace.LEASE));
            return new Step.LookUp(row.id(), payment.number(), row.attempts());
        }
        // the payment is not locked: if what is left of it changes now, the provider refuses by the guard
        if (payment.refundable().isLessThan(row.amount())) {
            return parked(row, ParkKind.MORE_THAN_LEFT, "more is owed back than is left of the payment");
        }
        if (payment.method() == PaymentMethod.VIRTUAL_ACCOUNT && payment.repayTo() == null) {
            return parked(row, ParkKind.NO_ACCOUNT, "no account to pay back to");
        }
        return new Step.Cancel(
                row.id(),
                row.payment(),
                payment.number(),
                row.amount(),
                payment.refundable(),
                row.reason().note(row.number()),
                payment.repayTo(),
                row.attempts() + 1,
                now.plus(RefundPace.SEND_WITHIN));
    }

    private Step parked(Row row, ParkKind kind, String why) {
        parking.park(refunds.lock(row.id().value()).orElseThrow(), kind, why);
        return new Step.Nothing(row.id(), RefundState.PARKED);
    }

    private List<Row> locked(List<RefundId> ids) {
        return jdbc.sql("""
                        select id, number, payment_id, reason, amount, state, attempts, next_attempt_at
                        from refund where id in (:ids) order by id for update
                        """)
                .param("ids", ids.stream().map(RefundId::value).toList())
                .query(Row::read)
                .list();
    }

    private record Row(
            RefundId id,
            String number,
            PaymentId payment,
            RefundReason reason,
            Won amount,
            RefundState state,
            int attempts,
            Instant due) {

        static Row read(ResultSet row, int line) throws SQLException {
            return new Row(
                    new RefundId(row.getLong("id")),
                    row.getString("number"),
                    new PaymentId(row.getLong("payment_id")),
                    RefundReason.valueOf(row.getString("reason")),
                    Won.of(row.getLong("amount")),
                    RefundState.valueOf(row.getString("state")),
                    row.getInt("attempts"),
                    row.getObject("next_attempt_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
        }

        boolean isTurnOf(Instant now) {
            return state.isUnfinished() && !now.isBefore(due);
        }
    }
}
