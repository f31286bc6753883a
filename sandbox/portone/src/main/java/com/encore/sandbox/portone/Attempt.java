package com.encore.sandbox.portone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One try at paying, with a transaction id of its own. Guarded by its payment's lock. */
final class Attempt {

    private final String txId;
    private final PayRequest request;
    private final Amount amount;
    private final Instant requestedAt;
    private final List<Cancellation> cancellations = new ArrayList<>(0);

    private Status status = Status.READY;
    private Instant statusChangedAt;
    private Instant updatedAt;
    private @Nullable Instant paidAt;
    private @Nullable String pgTxId;
    private @Nullable Failure failure;
    private @Nullable VirtualAccount account;

    Attempt(Event.Opened opened) {
        this.txId = opened.txId();
        this.request = opened.request();
        this.amount = Amount.of(request.price().total(), request.price().taxFree(), null);
        this.requestedAt = opened.at();
        this.statusChangedAt = opened.at();
        this.updatedAt = opened.at();
    }

    void leavePending(Instant at) {
        become(Status.PAY_PENDING, at);
    }

    void pay(Event.Paid paid) {
        become(Status.PAID, paid.at());
        paidAt = paid.at();
        pgTxId = paid.pgTxId();
    }

    void fail(Event.Failed failed) {
        become(Status.FAILED, failed.at());
        failure = failed.failure();
    }

    void issue(Event.AccountIssued issued) {
        become(Status.VIRTUAL_ACCOUNT_ISSUED, issued.at());
        account = issued.account();
    }

    void requestCancel(Event.CancelRequested requested) {
        cancellations.add(requested.cancellation());
        updatedAt = requested.at();
    }

    void finishCancel(Event.CancelSucceeded succeeded) {
        cancellations.replaceAll(c -> c.id().equals(succeeded.cancellationId()) ? c.succeeded(succeeded.at()) : c);
        become(cancelled().total() == amount.total() ? Status.CANCELLED : Status.PARTIAL_CANCELLED, succeeded.at());
    }

    void failCancel(Event.CancelFailed failed) {
        cancellations.replaceAll(c -> c.id().equals(failed.cancellationId()) ? c.failed() : c);
        updatedAt = failed.at();
    }

    private void become(Status next, Instant at) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(request.paymentId() + ": " + status + " cannot become " + next);
        }
        status = next;
        statusChangedAt = at;
        updatedAt = at;
    }

    Amount cancelled() {
        return sum(Cancellation.State.SUCCEEDED);
    }

    /** A pending cancellation reserves its money, so that two of them can never return more than was paid. */
    Amount cancellable() {
        return amount.minus(cancelled()).minus(sum(Cancellation.State.REQUESTED));
    }

    private Amount sum(Cancellation.State state) {
        return cancellations.stream()
                .filter(cancellation -> cancellation.state() == state)
                .map(Cancellation::amount)
                .reduce(Amount.NOTHING, Amount::plus);
    }

    Optional<Cancellation> cancellation(String id) {
        return cancellations.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    List<Cancellation> cancellations() {
        return List.copyOf(cancellations);
    }

    String txId() {
        return txId;
    }

    PayRequest request() {
        return request;
    }

    Amount amount() {
        return amount;
    }

    Status status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant statusChangedAt() {
        return statusChangedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    Instant paidAt() {
        return paidAt;
    }

    @Nullable
    String pgTxId() {
        return pgTxId;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    @Nullable
    VirtualAccount account() {
        return account;
    }
}
