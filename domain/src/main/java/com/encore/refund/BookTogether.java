package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.PaymentId;
import com.encore.payment.WholePayments;
import com.encore.pledge.DecidedPledges;
import com.encore.pledge.PledgeId;
import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Beat three of a few refunds the provider has carried out: books in one transaction those that are the only one of
 * their payment and give all of it back. What is otherwise is left to {@link RecordCancellation}.
 */
@UseCase
class BookTogether {

    /** The provider gave back what this step asked for. */
    record Cancelled(BeginRefundAttempt.Step.Cancel step, String cancellation, Won amount) {

        RefundId refund() {
            return step.refund();
        }
    }

    private final JdbcClient jdbc;
    private final WholePayments payments;
    private final DecidedPledges pledges;
    private final RefundAttempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookTogether(
            JdbcClient jdbc,
            WholePayments payments,
            DecidedPledges pledges,
            RefundAttempts attempts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.pledges = pledges;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** Returns those it has booked. */
    Set<RefundId> book(List<Cancelled> cancelled, StillMine mine) {
        mine.require();
        Map<PaymentId, WholePayments.Whole> whole =
                payments
                        .lock(cancelled.stream()
                                .map(each -> each.step().paymentId())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(WholePayments.Whole::id, Function.identity()));
        Map<PaymentId, Row> only = lockOnly(whole.keySet());
        Set<PledgeId> goingBack = pledges.lockGoingBack(
                whole.values().stream().map(WholePayments.Whole::pledge).toList());
        List<Plain> plain = cancelled.stream()
                .flatMap(each -> Plain.of(each, whole, only, goingBack).stream())
                .toList();
        if (!plain.isEmpty()) {
            book(plain);
        }
        return plain.stream().map(Plain::refund).collect(Collectors.toSet());
    }

    private void book(List<Plain> plain) {
        Instant now = clock.instant();
        attempts.succeeded(plain.stream().map(Plain::cancelled).toList(), now);
        payments.wentBack(plain.stream()
                .map(each -> new WholePayments.Gone(
                        each.payment(),
                        each.cancelled().cancellation(),
                        now,
                        each.reason().name()))
                .toList());
        pledges.wentBack(plain.stream().map(each -> each.payment().pledge()).toList());
        events.publishEvent(new RefundsDone(plain.stream()
                .map(each -> new RefundsDone.Each(
                        each.refund(), each.payment().pledge(), each.payment().amount(), each.reason()))
                .toList()));
    }

    /** The refund of each payment that has no other. The payments' locks keep others from adding one. */
    private Map<PaymentId, Row> lockOnly(Collection<PaymentId> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        Map<PaymentId, Row> only = new HashMap<>();
        jdbc.sql("""
                        select id, payment_id, reason, amount, state, attempts from refund
                        where payment_id in (:payments) order by id for update
                        """).param("payments", of.stream().map(PaymentId::value).toList()).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(row -> new PaymentId(row.paymentId())))
                .forEach((payment, refunds) -> {
                    if (refunds.size() == 1) {
                        only.put(payment, refunds.getFirst());
                    }
                });
        return only;
    }

    private record Row(long id, long paymentId, RefundReason reason, long amount, RefundState state, int attempts) {

        boolean isBehind(Cancelled each) {
            return id == each.refund().value()
                    && state == RefundState.ASKED
                    && attempts == each.step().sequence()
                    && amount == each.amount().amount();
        }
    }

    /** A refund that is the whole story of its payment. */
    private record Plain(Cancelled cancelled, WholePayments.Whole payment, RefundReason reason) {

        static Optional<Plain> of(
                Cancelled each,
                Map<PaymentId, WholePayments.Whole> whole,
                Map<PaymentId, Row> only,
                Set<PledgeId> goingBack) {
            WholePayments.Whole payment = whole.get(each.step().paymentId());
            Row refund = only.get(each.step().paymentId());
            return payment != null
                            && refund != null
                            && refund.isBehind(each)
                            && payment.amount().equals(each.amount())
                            && goingBack.contains(payment.pledge())
                    ? Optional.of(new Plain(each, payment, refund.reason()))
                    : Optional.empty();
        }

        RefundId refund() {
            return cancelled.refund();
        }
    }
}
