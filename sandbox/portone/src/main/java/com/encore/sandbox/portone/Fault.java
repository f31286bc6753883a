package com.encore.sandbox.portone;

import java.time.Duration;

/** A way the provider, the network or the webhook can misbehave. */
public sealed interface Fault {

    /** Whether the request has taken effect when the fault strikes. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** Answers late, whatever the answer is. */
    record Latency(Duration delay) implements Fault {}

    /** Accepts a cancellation but decides it later. */
    record AsynchronousCancel() implements Fault {}

    /** Takes the place of the answer. */
    sealed interface InsteadOfAnswer extends Fault {

        default Moment moment() {
            return Moment.BEFORE;
        }
    }

    /** A gateway's HTML page instead of JSON. */
    record ServerError(int status, Moment moment) implements InsteadOfAnswer {}

    /** The payment company behind PortOne refuses. */
    record PgProvider(String pgCode, String pgMessage) implements InsteadOfAnswer {}

    /** The payment company cancels payments of this age no more. */
    static PgProvider tooOldToCancel() {
        return new PgProvider("EXCEED_MAX_REFUND_DUE", "환불 가능한 기간이 지났습니다.");
    }

    /** The bank would not pay into the account given for a refund. */
    static PgProvider refundAccountRefused() {
        return new PgProvider("INVALID_REFUND_ACCOUNT_INFO", "환불 계좌번호와 예금주명이 일치하지 않습니다.");
    }

    /** No answer until released. */
    record Hang(Moment moment) implements InsteadOfAnswer {}

    /** The connection closes instead. */
    record Cut(Moment moment) implements InsteadOfAnswer {}

    /** The same idempotent request is said to be still running. */
    record OutstandingRequest() implements InsteadOfAnswer {}

    /** Strikes on the way back to the shop. */
    sealed interface OnWebhook extends Fault {}

    record DuplicateWebhook(int copies) implements OnWebhook {}

    record LateWebhook(Duration delay) implements OnWebhook {}

    record LostWebhook() implements OnWebhook {}

    /** Waits for the payment's next webhook and goes out after it. */
    record ReorderedWebhook() implements OnWebhook {}
}
