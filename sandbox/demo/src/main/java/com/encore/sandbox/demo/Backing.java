package com.encore.sandbox.demo;

import com.encore.payment.Checkout;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PaymentState;
import com.encore.payment.RefundAccount;
import com.encore.payment.ResolvePayments;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.ReleaseExpired;
import com.encore.refund.CancelPledge;
import com.encore.refund.RefundState;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out one plan, doing what the fan's browser, the provider and the chores would have done. */
@Component
@OnLaptops
class Backing {

    /** A pledge that was placed, and its payment if it came to that. */
    record Begun(Plan plan, PledgeNumber pledge, @Nullable PaymentNumber payment) {

        Instant later() {
            return Objects.requireNonNull(plan.later());
        }
    }

    private static final Duration TO_THE_CHECKOUT = Duration.ofSeconds(40);
    private static final Duration TO_THE_DECLINE = Duration.ofSeconds(75);
    private static final Duration TO_THE_MONEY = Duration.ofSeconds(130);
    private static final Duration BACK_TO_THE_SHOP = Duration.ofSeconds(2);
    private static final int ALL = 500;

    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final ConfirmPayment confirmation;
    private final CancelPledge cancellation;
    private final ReleaseExpired holds;
    private final ResolvePayments janitor;
    private final SandboxPayer payer;

    Backing(
            PlacePledge placing,
            OpenCheckout checkouts,
            ConfirmPayment confirmation,
            CancelPledge cancellation,
            ReleaseExpired holds,
            ResolvePayments janitor,
            SandboxPayer payer) {
        this.placing = placing;
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.cancellation = cancellation;
        this.holds = holds;
        this.janitor = janitor;
        this.payer = payer;
    }

    /** When the money of a plan that is paid at once moves; for some that is after the midnight that follows. */
    static Instant paidAt(Plan plan) {
        return plan.at().plus(TO_THE_MONEY);
    }

    Begun begin(Plan plan) {
        PledgeNumber pledge = SeedingClock.at(plan.at(), () -> placing.place(plan.request()));
        if (plan.outcome() == Outcome.EXPIRED) {
            return new Begun(plan, pledge, null);
        }
        Checkout checkout = checkout(plan, pledge, TO_THE_CHECKOUT);
        Instant paid = paidAt(plan);
        switch (plan.outcome()) {
            case PAID, REFUNDED -> pay(plan, checkout, paid);
            case PAID_AT_SECOND_TRY -> {
                payer.decline(checkout, plan.who().name());
                expect(PaymentState.FAILED, checkout.payment(), plan.at().plus(TO_THE_DECLINE));
                pay(plan, checkout(plan, pledge, TO_THE_DECLINE.plus(BACK_TO_THE_SHOP)), paid);
            }
            case TRANSFERRED, WAITING, NEVER_TRANSFERRED -> {
                payer.issueAccount(checkout, plan.who().name(), paid);
                expect(PaymentState.WAITING, checkout.payment(), paid.plus(BACK_TO_THE_SHOP));
            }
            case EXPIRED -> throw new IllegalStateException("nobody pays what is left to expire");
        }
        return new Begun(plan, pledge, checkout.payment());
    }

    /** What the plan leaves for later, at that time. */
    void end(Begun begun) {
        Instant then = begun.later();
        payer.itIs(then);
        switch (begun.plan().outcome()) {
            case TRANSFERRED -> {
                PaymentNumber payment = Objects.requireNonNull(begun.payment());
                payer.deposit(payment, then);
                expect(PaymentState.PAID, payment, then.plus(BACK_TO_THE_SHOP));
            }
            case REFUNDED -> {
                RefundState end = SeedingClock.at(
                        then,
                        () -> cancellation.cancel(
                                begun.pledge(), begun.plan().who().id()));
                if (end != RefundState.DONE) {
                    throw new IllegalStateException("the refund of " + begun.pledge() + " ended as " + end);
                }
            }
            case EXPIRED -> SeedingClock.at(then, () -> holds.release(ALL));
            case NEVER_TRANSFERRED -> {
                SeedingClock.at(then, () -> janitor.resolve(ALL));
                SeedingClock.at(then, () -> holds.release(ALL));
            }
            case PAID, PAID_AT_SECOND_TRY, WAITING -> throw new IllegalStateException("nothing is left for later");
        }
    }

    private Checkout checkout(Plan plan, PledgeNumber pledge, Duration after) {
        RefundAccount repayTo = plan.method() == PaymentMethod.VIRTUAL_ACCOUNT
                ? new RefundAccount(
                        "SHINHAN",
                        "1104" + (10_000_000 + plan.who().id().value()),
                        plan.who().name())
                : null;
        return SeedingClock.at(
                plan.at().plus(after), () -> checkouts.open(pledge, plan.who().id(), plan.method(), repayTo));
    }

    private void pay(Plan plan, Checkout checkout, Instant paid) {
        payer.approve(checkout, plan.who().name(), paid);
        expect(PaymentState.PAID, checkout.payment(), paid.plus(BACK_TO_THE_SHOP));
    }

    private void expect(PaymentState expected, PaymentNumber payment, Instant then) {
        PaymentState state = SeedingClock.at(then, () -> confirmation.confirm(payment));
        if (state != expected) {
            throw new IllegalStateException("payment " + payment + " should be " + expected + " and is " + state);
        }
    }
}
