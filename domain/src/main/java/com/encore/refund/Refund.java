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
    private int refusals;
    private Instant nextAttemptAt;
    private @Nullable Instant askedAt;
    private @Nullable String trouble;

    @Enumerated(EnumType.STRING)
    private @Nullable ParkKind parkKind;

    private @Nullable Instant remindAt;
    private int reminded;
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

    /** What was asked for on paper only is owed as before. */
    void neverAsked(Instant now) {
        become(RefundState.OWED);
        attempts--;
        nextAttemptAt = now;
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

    void trouble(String why) {
        trouble = shortened(why);
    }

    void lookAgainAt(Instant at) {
        nextAttemptAt = at;
    }

    void refuse() {
        refusals++;
    }

    void park(ParkKind kind, String why, Instant now) {
        become(RefundState.PARKED);
        parkKind = kind;
        trouble = shortened(why);
        reminded = 0;
        remindAt = kind.waitsForAccount() ? now.plus(RefundPace.FIRST_REMINDER) : null;
    }

    /** The backer has been written to once more. */
    void remind(Instant now) {
        reminded++;
        remindAt = reminded == 1 ? now.plus(RefundPace.LAST_REMINDER) : null;
    }

    /** Somebody saw to what it waited for: it goes out anew, and its refusals are forgotten. */
    void goOn(Instant now) {
        become(RefundState.OWED);
        refusals = 0;
        nextAttemptAt = now;
    }

    void moot() {
        become(RefundState.MOOT);
    }

    private void become(RefundState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("refund " + number + " may not go from " + state + " to " + next);
        }
        state = next;
        if (next != RefundState.PARKED) {
            parkKind = null;
            remindAt = null;
        }
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

    PaymentId payment() {
        return new PaymentId(paymentId);
    }

    PledgeId pledge() {
        return new PledgeId(pledgeId);
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

    int refusals() {
        return refusals;
    }

    int reminded() {
        return reminded;
    }

    @Nullable
    ParkKind parkKind() {
        return parkKind;
    }

    Instant askedAt() {
        return Objects.requireNonNullElse(askedAt, requestedAt);
    }

    /** Asked for in this attempt, and not in a later one that somebody else made since. */
    boolean isAsked(int attempt) {
        return state == RefundState.ASKED && attempts == attempt;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(nextAttemptAt);
    }

    boolean waitsForAccount() {
        return parkKind != null && parkKind.waitsForAccount();
    }

    boolean isParkedAt(long seen) {
        return state == RefundState.PARKED && version == seen;
    }

    boolean isBehind(String providerReason) {
        return providerReason.contains('[' + number + ']');
    }

    boolean isCancellation(String id) {
        return id.equals(cancellationId);
    }
}
