package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Response;
import java.util.Optional;
import java.util.function.Supplier;

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
        Optional<Fault.InsteadOfAnswer> before = strike(Fault.Moment.BEFORE);
        if (before.isPresent()) {
            return struck(before.get(), work);
        }
        Response answer = work.get();
        Optional<Fault.InsteadOfAnswer> after = answer.successful() ? strike(Fault.Moment.AFTER) : Optional.empty();
        return after.isPresent() ? struck(after.get(), () -> answer) : answer;
    }

    private Optional<Fault.InsteadOfAnswer> strike(Fault.Moment moment) {
        return faults.strike(
                Fault.InsteadOfAnswer.class, fault -> moment == fault.moment(), call.operation(), call.paymentId());
    }

    private Response struck(Fault.InsteadOfAnswer fault, Supplier<Response> onRelease) throws InterruptedException {
        return switch (fault) {
            case Fault.ServerError error ->
                Response.html(error.status(), "<html><body><h1>" + error.status() + " Bad Gateway</h1></body></html>");
            case Fault.PgProvider refused -> pgProvider(refused);
            case Fault.OutstandingRequest outstanding ->
                Api.refusal(Refused.because(ErrorType.IDEMPOTENCY_OUTSTANDING_REQUEST));
            case Fault.Cut cut -> Response.cutConnection();
            case Fault.Hang hang -> faults.hang() ? onRelease.get() : Response.cutConnection();
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
