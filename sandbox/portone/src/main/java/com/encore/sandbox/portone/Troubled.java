package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets the faults that are switched on strike one call, before or after it takes effect. */
final class Troubled {

    private final Faults faults;
    private final Call call;

    Troubled(Faults faults, Call call) {
        this.faults = faults;
        this.call = call;
    }

    Response answer(Supplier<Response> work) throws InterruptedException {
        Optional<Fault.Latency> slow = faults.strike(Fault.Latency.class, call.operation(), call.paymentId());
        if (slow.isPresent()) {
            Thread.sleep(slow.get().delay());
        }
        Optional<Fault.OnCall> before = strike(Fault.Moment.BEFORE);
        if (before.isPresent()) {
            return struck(before.get(), work);
        }
        Response answer = work.get();
        Optional<Fault.OnCall> after = answer.successful() ? strike(Fault.Moment.AFTER) : Optional.empty();
        return after.isPresent() ? struck(after.get(), () -> answer) : answer;
    }

    private Optional<Fault.OnCall> strike(Fault.Moment moment) {
        return faults.strike(
                Fault.OnCall.class, fault -> moment == momentOf(fault), call.operation(), call.paymentId());
    }

    /** Latency and asynchronous cancellation act elsewhere and never take the place of the answer. */
    private static Fault.@Nullable Moment momentOf(Fault.OnCall fault) {
        return switch (fault) {
            case Fault.ServerError error -> error.moment();
            case Fault.Hang hang -> hang.moment();
            case Fault.Cut cut -> cut.moment();
            case Fault.PgProvider refused -> Fault.Moment.BEFORE;
            case Fault.OutstandingRequest outstanding -> Fault.Moment.BEFORE;
            case Fault.Latency latency -> null;
            case Fault.AsynchronousCancel later -> null;
        };
    }

    private Response struck(Fault.OnCall fault, Supplier<Response> onRelease) throws InterruptedException {
        return switch (fault) {
            case Fault.ServerError error ->
                Response.html(
                        error.status(), "<html><body><h1>" + error.status() + " Bad Gateway</h1></body></html>");
            case Fault.PgProvider refused -> pgProvider(refused);
            case Fault.OutstandingRequest outstanding ->
                Api.refusal(Refused.because(ErrorType.IDEMPOTENCY_OUTSTANDING_REQUEST));
            case Fault.Cut cut -> Response.cutConnection();
            case Fault.Hang hang -> faults.hang() ? onRelease.get() : Response.cutConnection();
            case Fault.Latency latency -> onRelease.get();
            case Fault.AsynchronousCancel later -> onRelease.get();
        };
    }

    private static Response pgProvider(Fault.PgProvider refused) {
        return Response.json(
                ErrorType.PG_PROVIDER.status(),
                Json.object()
                        .put("type", ErrorType.PG_PROVIDER.name())
                        .put("message", refused.pgMessage())
                        .put("pgCode", refused.pgCode())
                        .put("pgMessage", refused.pgMessage())
                        .toString());
    }
}
