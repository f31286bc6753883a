package com.encore.refund;

import com.encore.money.Won;
import com.encore.payment.PaymentId;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import com.encore.stereotype.RandomCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money owed back for one payment and one reason. Its number travels in the provider's reason text, which is how a
 * cancellation found there later is known to be this one.
 */
@Entity
@Table(name = "refund")
class Refund {

    private static final int LONGEST_TROUBLE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;
    private long paymentId;
    private long pledgeId;
    private long projectId;

    @Enumerated(EnumType.STRING)
    private RefundReason reason;

    private String onceKey;
    private @Nullable String cancellationId;
    private long amount;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    private int attempts;
    private Instant nextAttemptAt;
    private @Nullable String trouble;
    private Instant requestedAt;
    private @Nullable Instant doneAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Refund() {}

    Refund(PaymentId payment, PledgeId pledge, ProjectId project, RefundReason reason, Won amount, Instant now) {
        this(payment, pledge, project, reason, reason.name(), amount, now);
    }

    private Refund(
            PaymentId payment,
            PledgeId pledge,
            ProjectId project,
            RefundReason reason,
            String onceKey,
            Won amount,
            Instant now) {
        this.number = newNumber();
        this.paymentId = payment.value();
        this.pledgeId = pledge.value();
        this.projectId = project.value();
        this.reason = reason;
        this.onceKey = onceKey;
        this.amount = amount.amount();
        this.state = RefundState.OWED;
        this.nextAttemptAt = now;
        this.requestedAt = now;
    }

    static String newNumber() {
        return "R" + RandomCode.of(13);
    }

    /** Somebody gave the money back at the provider; we only take note. */
    static Refund atProvider(
            PaymentId payment, PledgeId pledge, ProjectId project, String cancellation, Won amount, Instant now) {
        return new Refund(payment, pledge, project, RefundReason.AT_PROVIDER, cancellation, amount, now);
    }

    int ask(Instant leaseUntil) {
        become(RefundState.ASKED);
        attempts++;
        nextAttemptAt = leaseUntil;
        return attempts;
    }

    void pending(String cancellation, Instant lookAgain) {
        if (state != RefundState.PENDING) {
            become(RefundState.PENDING);
        }
        cancellationId = cancellation;
        nextAttemptAt = lookAgain;
    }

    void done(String cancellation, Instant at) {
        become(RefundState.DONE);
        cancellationId = cancellation;
        doneAt = at;
        trouble = null;
    }

    void owedAgain(String why, Instant tryAgain) {
        become(RefundState.OWED);
        trouble = shortened(why);
        nextAttemptAt = tryAgain;
    }

    void stillUnclear(String why, Instant lookAgain) {
        trouble = shortened(why);
        nextAttemptAt = lookAgain;
    }

    void park(String why) {
        become(RefundState.PARKED);
        trouble = shortened(why);
    }

    void moot() {
        become(RefundState.MOOT);
    }

    private void become(RefundState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("refund " + number + " may not go from " + state + " to " + next);
        }
        state = next;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TROUBLE ? text : text.substring(0, LONGEST_TROUBLE);
    }

    RefundId id() {
        return new RefundId(Objects.requireNonNull(id, "not saved yet"));
    }

    String number() {
        return number;
    }

    RefundReason reason() {
        return reason;
    }

    Won amount() {
        return Won.of(amount);
    }

    RefundState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    boolean isBehind(String providerReason) {
        return providerReason.contains('[' + number + ']');
    }

    boolean isCancellation(String id) {
        return id.equals(cancellationId);
    }
}
