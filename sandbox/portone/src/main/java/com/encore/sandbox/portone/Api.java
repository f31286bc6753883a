package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Handler;
import com.encore.sandbox.portone.http.MalformedRequest;
import com.encore.sandbox.portone.http.Request;
import com.encore.sandbox.portone.http.Response;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The door a shop's server knocks at: authorisation, faults, idempotency, and PortOne's way to say no. */
final class Api implements Handler {

    private final PortOneSandbox.Settings settings;
    private final Faults faults;
    private final IdempotencyKeys idempotency;
    private final ApiOperations operations;

    Api(PortOneSandbox.Settings settings, Faults faults, IdempotencyKeys idempotency, ApiOperations operations) {
        this.settings = settings;
        this.faults = faults;
        this.idempotency = idempotency;
        this.operations = operations;
    }

    @Override
    public Response answer(Request request) throws InterruptedException {
        Call call = Call.of(request);
        if (call == null) {
            return Response.json(404, "{\"type\":\"NOT_FOUND\",\"message\":\"the sandbox does not offer this\"}");
        }
        return new Troubled(faults, call).answer(() -> refusable(() -> authorised(call)));
    }

    private Response authorised(Call call) {
        if (!("PortOne " + settings.apiSecret()).equals(call.request().header("authorization"))) {
            throw Refused.because(ErrorType.UNAUTHORIZED);
        }
        return idempotency.once(call.request(), () -> refusable(() -> operations.perform(call)));
    }

    /** Refusals become answers inside the idempotent part too, so that they are replayed like any other. */
    private static Response refusable(Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refused e) {
            return refusal(e);
        } catch (MalformedRequest e) {
            return refusal(Refused.because(ErrorType.INVALID_REQUEST, String.valueOf(e.getMessage())));
        }
    }

    static Response refusal(Refused refused) {
        ObjectNode body = Json.object().put("type", refused.type().name()).put("message", refused.getMessage());
        return Response.json(refused.type().status(), body.toString());
    }
}
