package com.encore.payment;

import com.encore.money.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payment provider. Every answer is a value; what could not be learnt says so and is asked again. */
public interface PaymentGateway {

    /** Fixes the amount of a payment before the buyer's browser can name one. */
    Registration register(PaymentNumber payment, Won total);

    Lookup lookUp(PaymentNumber payment);

    /**
     * Gives money back. {@code cancellable} is what we believe is left to give back: the provider refuses if it is
     * not, which is what keeps a request sent twice from paying twice.
     */
    Cancellation cancel(
            PaymentNumber payment, Won amount, Won cancellable, String reason, @Nullable RefundAccount account);

    Closing closeVirtualAccount(PaymentNumber payment);

    /**
     * Money that moved in a period, a page at a time.
     *
     * @param after where the page before ended, null for the first
     */
    Movements movements(Instant from, Instant until, @Nullable String after, int most);

    /** What became of a registration. */
    sealed interface Registration {
        record Registered() implements Registration {}

        record AlreadyPaid() implements Registration {}

        record NoAnswer(String why) implements Registration {}
    }

    /** What the provider knows of a payment. */
    sealed interface Lookup {
        record Found(ProviderPayment payment) implements Lookup {}

        record Missing() implements Lookup {}

        record NoAnswer(String why) implements Lookup {}
    }

    /** What a refusal is about, as far as it decides what happens next. */
    enum Objection {
        TOO_OLD,
        ACCOUNT,
        OTHER
    }

    /**
     * What became of a cancellation. Only {@code Done} and {@code Pending} are facts; the rest is to be looked up. What
     * was refused has not happened unless an earlier request of ours has; what was not answered may still happen.
     */
    sealed interface Cancellation {
        record Done(String id, Won amount) implements Cancellation {}

        record Pending(String id) implements Cancellation {}

        record Refused(Objection objection, String why) implements Cancellation {}

        record NoAnswer(String why) implements Cancellation {}
    }

    /** What became of closing a deposit account. */
    sealed interface Closing {
        record Closed() implements Closing {}

        record NotWaiting() implements Closing {}

        record NoAnswer(String why) implements Closing {}
    }

    /** A page of what moved. */
    sealed interface Movements {
        /**
         * @param unknown how many were of a kind we cannot read
         * @param next where this page ends, null when nothing was on it, which is the only sign of an end
         */
        record Page(
                List<ProviderMovement> movements,
                int unknown,
                @Nullable String next) implements Movements {
            public Page {
                movements = List.copyOf(movements);
            }
        }

        record NoAnswer(String why) implements Movements {}
    }
}
