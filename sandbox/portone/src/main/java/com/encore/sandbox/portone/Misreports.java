package com.encore.sandbox.portone;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** What the list of money events tells wrongly, on purpose, so that shops can show that they notice. Only the list lies. */
public final class Misreports {

    private final Map<String, Map<Movement.Kind, Misreport>> told = new ConcurrentHashMap<>();

    Misreports() {}

    /** From now on, about the movements of this kind of a payment. */
    public void tell(String paymentId, Movement.Kind kind, Misreport what) {
        told.computeIfAbsent(paymentId, id -> new ConcurrentHashMap<>()).put(kind, what);
    }

    /** Tells the truth about some payments again. */
    public void stop(Collection<String> paymentIds) {
        paymentIds.forEach(told::remove);
    }

    List<ObjectNode> of(Movement movement, ObjectNode event) {
        Misreport what = told.getOrDefault(movement.paymentId(), Map.of()).get(movement.kind());
        if (what == null) {
            return List.of(event);
        }
        return switch (what) {
            case HIDDEN -> List.of();
            case TWICE -> List.of(event, anotherReference(event.deepCopy()));
            case OTHER_AMOUNT -> List.of(event.put("eventAmount", movement.amount() + 1));
            case OTHER_CURRENCY -> List.of(event.put("currency", "USD"));
            case OTHER_STORE -> List.of(event.put("storeId", "store-of-somebody-else"));
            case OTHER_CHANNEL -> {
                ((ObjectNode) event.get("channel")).put("key", "channel-of-somebody-else");
                yield List.of(event);
            }
            case OTHER_REFERENCE -> List.of(anotherReference(event));
        };
    }

    private static ObjectNode anotherReference(ObjectNode event) {
        event.put("id", event.path("id").asString() + "-again");
        if (event.get("cancellation") instanceof ObjectNode cancellation) {
            cancellation.put("id", cancellation.path("id").asString() + "-again");
        } else {
            event.put("transactionId", event.path("transactionId").asString() + "-again");
        }
        return event;
    }
}
