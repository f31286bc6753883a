package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Handler;
import com.encore.sandbox.portone.http.MalformedRequest;
import com.encore.sandbox.portone.http.Request;
import com.encore.sandbox.portone.http.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the real provider does not have: switches, a payer without a browser, and the record of what moved. */
final class SandboxApi implements Handler {

    static final String IDENTITY = "encore-portone-sandbox";

    private static final int LONGEST_SLICE = 10_000;

    private final PortOneSandbox sandbox;
    private final PayerApi payerApi;

    SandboxApi(PortOneSandbox sandbox, PayerApi payerApi) {
        this.sandbox = sandbox;
        this.payerApi = payerApi;
    }

    @Override
    public Response answer(Request request) {
        try {
            Object answer = perform(request, body(request));
            return request.fromForm()
                    ? Response.seeOther("/")
                    : Response.json(200, Json.MAPPER.writeValueAsString(answer));
        } catch (Refused e) {
            return Api.refusal(e);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedRequest(String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode body(Request request) {
        if (!request.fromForm()) {
            return Json.read(request.text());
        }
        ObjectNode body = Json.object();
        request.form().forEach((field, value) -> {
            // Forms know no numbers.
            if (value.matches("\\d{1,15}") && !field.equals("paymentId")) {
                body.put(field, Long.parseLong(value));
            } else if (!value.isBlank()) {
                body.put(field, value);
            }
        });
        return body;
    }

    private Object perform(Request request, JsonNode body) {
        List<String> path = request.segments();
        String route = request.method() + " " + String.join("/", path.subList(1, Math.min(path.size(), 3)));
        return switch (route) {
            case "GET health" -> Json.object().put("sandbox", IDENTITY).put("storeId", sandbox.storeId());
            case "GET record" -> record(request);
            case "GET faults" -> sandbox.faults().active();
            case "POST faults" -> switchOn(body);
            case "DELETE faults", "POST faults/clear" -> switchOff();
            case "POST faults/release" -> release();
            case "POST webhook-url" -> webhookUrl(Json.text(body, "url"));
            case "POST clock" -> clock(Json.text(body, "now"));
            default -> {
                if (request.method().equals("POST")
                        && path.size() >= 4
                        && path.get(1).equals("payments")) {
                    yield payerApi.perform(path.subList(2, path.size()), body);
                }
                throw Refused.because(ErrorType.INVALID_REQUEST, "no such switch: " + route);
            }
        };
    }

    private ObjectNode record(Request request) {
        MoneyRecord record = sandbox.record();
        String paymentId = request.query("paymentId");
        String after = request.query("after");
        List<Movement> movements = paymentId != null
                ? record.of(paymentId)
                : record.after(after == null ? 0 : Long.parseLong(after), LONGEST_SLICE);
        ObjectNode answer = Json.object()
                .put("size", record.size())
                .put("capturedTotal", record.capturedTotal())
                .put("cancelledTotal", record.cancelledTotal());
        if (paymentId != null) {
            answer.put("net", record.netOf(paymentId));
        }
        return answer.set("movements", Json.MAPPER.valueToTree(movements));
    }

    private Object switchOn(JsonNode body) {
        sandbox.faults().on(FaultJson.scope(body), FaultJson.fault(body));
        return sandbox.faults().active();
    }

    private Object switchOff() {
        sandbox.faults().clear();
        return sandbox.faults().active();
    }

    private Object release() {
        sandbox.faults().release();
        return sandbox.faults().active();
    }

    private Object webhookUrl(@Nullable String url) {
        sandbox.webhookUrl(url == null ? null : URI.create(url));
        return Json.object().put("url", url);
    }

    private Object clock(@Nullable String now) {
        sandbox.stopClockAt(now == null ? null : Instant.parse(now));
        return Json.object().put("now", now);
    }
}
