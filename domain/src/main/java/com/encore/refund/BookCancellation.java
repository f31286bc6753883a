package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.CancellationSeen;
import com.encore.payment.PaymentBooks;
import com.encore.payment.PaymentId;
import com.encore.payment.PaymentMethod;
import com.encore.payment.ProviderPayment.ProviderCancellation;
import com.encore.pledge.PledgeMoney;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books each of the provider's cancellations once, whoever asked for it and however often it is seen: ours by the
 * refund number in its reason, others as taken note of.
 */
@Component
class BookCancellation {

    private final JdbcClient jdbc;
    private final Refunds refunds;
    private final RefundHistory history;
    private final RefundAttempts attempts;
    private final PaymentBooks books;
    private final PledgeMoney pledges;
    private final ParkRefund parking;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookCancellation(
            JdbcClient jdbc,
            Refunds refunds,
            RefundHistory history,
            RefundAttempts attempts,
            PaymentBooks books,
            PledgeMoney pledges,
            ParkRefund parking,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.refunds = refunds;
        this.history = history;
        this.attempts = attempts;
        this.books = books;
        this.pledges = pledges;
        this.parking = parking;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(CancellationSeen seen) {
        PaymentBooks.Locked payment = books.lock(seen.payment());
        List<Refund> known = lockedOf(seen.payment());
        ProviderCancellation cancellation = seen.cancellation();
        Optional<Refund> ours = known.stream()
                .filter(refund -> refund.isBehind(cancellation.reason()))
                .findFirst();
        switch (cancellation.progress()) {
            case DONE -> done(seen, known, ours);
            case PENDING -> ours.ifPresent(refund -> pending(refund, cancellation));
            case FAILED ->
                ours.filter(refund -> refund.isCancellation(cancellation.id()))
                        .ifPresent(refund -> failed(refund, payment, cancellation));
        }
    }

    /** One by one by id, which costs far less than a query for entities; the payment's lock keeps others from adding. */
    private List<Refund> lockedOf(PaymentId payment) {
        return jdbc
                .sql("select id from refund where payment_id = ? order by id")
                .param(payment.value())
                .query((row, line) -> row.getLong("id"))
                .list()
                .stream()
                .map(id -> refunds.lock(id).orElseThrow())
                .toList();
    }

    private void done(CancellationSeen seen, List<Refund> known, Optional<Refund> ours) {
        ProviderCancellation cancellation = seen.cancellation();
        boolean booked = known.stream()
                .anyMatch(refund -> refund.state() == RefundState.DONE && refund.isCancellation(cancellation.id()));
        if (booked) {
            return;
        }
        Refund refund = ours.filter(each -> !each.state().isFinal()).orElseGet(() -> takeNote(seen));
        RefundState from = refund.state();
        refund.done(cancellation.id(), cancellation.at());
        attempts.ended(refund, RefundAttempts.Outcome.DONE, cancellation.id(), null);
        history.moved(refund, from, null, "done");
        Won left = books.wentBack(
                seen.payment(),
                cancellation.amount(),
                cancellation.id(),
                cancellation.at(),
                refund.reason().name());
        events.publishEvent(new RefundsDone(
                List.of(new RefundsDone.Each(refund.id(), seen.pledge(), cancellation.amount(), refund.reason()))));
        if (left.isZero()) {
            allGone(seen, known);
        }
    }

    private void allGone(CancellationSeen seen, List<Refund> known) {
        pledges.goesBack(seen.pledge(), null, "cancelled-at-provider");
        pledges.wentBack(seen.pledge());
        for (Refund other : known) {
            if (!other.state().isFinal()) {
                RefundState from = other.state();
                other.moot();
                attempts.ended(other, RefundAttempts.Outcome.NOTHING, null, "all of it went back another way");
                history.moved(other, from, null, "nothing-left");
            }
        }
    }

    private Refund takeNote(CancellationSeen seen) {
        ProviderCancellation cancellation = seen.cancellation();
        return refunds.saveAndFlush(Refund.atProvider(
                seen.payment(),
                seen.pledge(),
                seen.project(),
                cancellation.id(),
                cancellation.amount(),
                clock.instant()));
    }

    private void pending(Refund refund, ProviderCancellation cancellation) {
        if (refund.state().isFinal() || refund.state() == RefundState.PARKED) {
            return;
        }
        RefundState from = refund.state();
        refund.pending(cancellation.id(), clock.instant().plus(RefundPace.LOOK_AGAIN));
        attempts.ended(refund, RefundAttempts.Outcome.PENDING, cancellation.id(), null);
        history.moved(refund, from, null, "pending");
    }

    private void failed(Refund refund, PaymentBooks.Locked payment, ProviderCancellation cancellation) {
        if (refund.state() != RefundState.PENDING) {
            return;
        }
        String why = "the provider gave up on cancellation " + cancellation.id();
        attempts.ended(refund, RefundAttempts.Outcome.REFUSED, cancellation.id(), "failed at the provider");
        refund.refuse();
        if (payment.method() == PaymentMethod.VIRTUAL_ACCOUNT) {
            // accepted and then not paid out: it is the account that the bank would not take
            parking.park(refund, ParkKind.ACCOUNT_REFUSED, why);
        } else if (refund.refusals() >= RefundPace.MOST_REFUSALS) {
            parking.park(refund, ParkKind.TRIED_OFTEN, why);
        } else {
            refund.owedAgain(why, RefundPace.afterFailure(refund.refusals(), clock.instant()));
            history.moved(refund, RefundState.PENDING, null, "failed-at-provider");
        }
    }
}
