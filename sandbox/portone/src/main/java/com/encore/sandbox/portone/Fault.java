package com.encore.sandbox.portone;

import java.time.Duration;

/** A way the provider, the network or the webhook can misbehave. */
public sealed interface Fault {

    /** Whether the request has taken effect when the fault strikes. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** Faults a caller of the API meets. */
    sealed interface OnCall extends Fault {}

    /** Faults on the way back to the shop. */
    sealed interface OnWebhook extends Fault {}

    /** Answers late. */
    record Latency(Duration delay) implements OnCall {}

    /** Answers a gateway's HTML page instead of JSON. */
    record ServerError(int status, Moment moment) implements OnCall {}

    /** The payment company behind PortOne refuses. */
    record PgProvider(String pgCode, String pgMessage) implements OnCall {}

    /** Never answers until released. */
    record Hang(Moment moment) implements OnCall {}

    /** Closes the connection instead of answering. */
    record Cut(Moment moment) implements OnCall {}

    /** Says that the same idempotent request is still running. */
    record OutstandingRequest() implements OnCall {}

    /** Accepts a cancellation but decides it later. */
    record AsynchronousCancel() implements OnCall {}

    record DuplicateWebhook(int copies) implements OnWebhook {}

    record LateWebhook(Duration delay) implements OnWebhook {}

    record LostWebhook() implements OnWebhook {}

    /** Waits for the payment's next webhook and goes out after it. */
    record ReorderedWebhook() implements OnWebhook {}
}
