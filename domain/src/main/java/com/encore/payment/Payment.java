package com.encore.payment;

import com.encore.money.Won;
import com.encore.pledge.PledgeId;
import com.encore.privacy.Sealer;
import com.encore.project.ProjectId;
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
 * The one payment of a pledge. {@code captured} and {@code refunded} say what has been booked, and only ever grow;
 * {@code askAt} is when the janitor asks the provider again, and empty once there is nothing left to learn.
 */
@Entity
@Table(name = "payment")
class Payment {

    private static final int LONGEST_FAILURE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;
    private long pledgeId;
    private long projectId;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private long total;
    private long captured;
    private long refunded;
    private @Nullable String failure;
    private @Nullable String transactionId;
    private @Nullable String accountBank;
    private @Nullable String accountNumber;
    private @Nullable Instant depositUntil;
    private @Nullable String refundBank;
    private byte @Nullable [] refundAccountSealed;
    private byte @Nullable [] refundHolderSealed;
    private @Nullable String refundHint;
    private Instant openedAt;
    private @Nullable Instant capturedAt;
    private @Nullable Instant askAt;
    private @Nullable Instant clearAt;
    private int asked;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    Payment(PledgeId pledge, ProjectId project, Won total, PaymentMethod method, Instant now, Instant askAt) {
        this.number = PaymentNumber.random().value();
        this.pledgeId = pledge.value();
        this.projectId = project.value();
        this.state = PaymentState.READY;
        this.method = method;
        this.total = total.amount();
        this.openedAt = now;
        this.askAt = askAt;
    }

    /** The buyer tries again, perhaps by other means. */
    void tryAgain(PaymentMethod by, Instant nextAsk) {
        if (state == PaymentState.WAITING || state.captured()) {
            throw new CheckoutClosed();
        }
        method = by;
        if (state == PaymentState.FAILED) {
            become(PaymentState.READY);
        }
        asked = 0;
        askAt = nextAsk;
    }

    /** Where a transfer is paid back to. */
    void repayTo(RefundAccount account, Sealer sealer) {
        refundBank = account.bank();
        refundAccountSealed = account.sealedNumber(number, sealer);
        refundHolderSealed = account.sealedHolder(number, sealer);
        refundHint = account.hint();
    }

    void waits(ProviderPayment.DepositAccount account, Instant until, Instant nextAsk) {
        become(PaymentState.WAITING);
        accountBank = account.bank();
        accountNumber = account.number();
        depositUntil = until;
        askAt = nextAsk;
    }

    void capture(Won amount, Instant at, @Nullable String transaction) {
        become(PaymentState.PAID);
        captured = amount.amount();
        capturedAt = at;
        transactionId = transaction;
        failure = null;
        askAt = null;
    }

    void refund(Won amount) {
        refunded = Math.addExact(refunded, amount.amount());
        PaymentState next = refunded == captured ? PaymentState.REFUNDED : PaymentState.PARTLY_REFUNDED;
        if (state != next) {
            become(next);
        }
    }

    void fail(String why, Instant nextAsk) {
        become(PaymentState.FAILED);
        failure = shortened(why);
        askAt = nextAsk;
    }

    void expire() {
        become(PaymentState.EXPIRED);
        askAt = null;
    }

    /** The provider gave no usable answer. */
    void unclear(String why, @Nullable Instant nextAsk) {
        if (state != PaymentState.UNKNOWN) {
            become(PaymentState.UNKNOWN);
        }
        failure = shortened(why);
        askAt = nextAsk;
    }

    /** The provider says the buyer has not paid; whether that changes is asked again, or no more. */
    void stillOpen(@Nullable Instant nextAsk) {
        if (state == PaymentState.UNKNOWN) {
            become(PaymentState.READY);
        }
        askAgainAt(nextAsk);
    }

    void askAgainAt(@Nullable Instant at) {
        asked++;
        askAt = at;
    }

    /** Asked then, the provider left nothing open: what is not booked had not been paid. */
    void clear(Instant then) {
        if (clearAt == null || clearAt.isBefore(then)) {
            clearAt = then;
        }
    }

    private void become(PaymentState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("payment " + number + " may not go from " + state + " to " + next);
        }
        state = next;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }

    PaymentId id() {
        return new PaymentId(Objects.requireNonNull(id, "not saved yet"));
    }

    PaymentNumber number() {
        return new PaymentNumber(number);
    }

    PledgeId pledge() {
        return new PledgeId(pledgeId);
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    PaymentState state() {
        return state;
    }

    PaymentMethod method() {
        return method;
    }

    Won total() {
        return Won.of(total);
    }

    Won captured() {
        return Won.of(captured);
    }

    Won refundable() {
        return Won.of(captured - refunded);
    }

    int asked() {
        return asked;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    String failure() {
        return failure;
    }

    /** Where and until when a buyer may transfer. */
    record Deposit(String bank, String number, Instant until) {}

    Deposit deposit() {
        return new Deposit(
                Objects.requireNonNull(accountBank, "no account was issued"),
                Objects.requireNonNull(accountNumber, "no account was issued"),
                Objects.requireNonNull(depositUntil, "no account was issued"));
    }
}
