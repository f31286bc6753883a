package com.encore.payment.portone;

import com.encore.money.Won;
import com.encore.payment.MovementKind;
import com.encore.payment.PaymentGateway.Movements;
import com.encore.payment.ProviderMovement;
import io.portone.sdk.server.common.SelectedChannel;
import io.portone.sdk.server.payment.CancelledPaymentEvent;
import io.portone.sdk.server.payment.GetAllPaymentEventsByCursorResponse;
import io.portone.sdk.server.payment.PaidPaymentEvent;
import io.portone.sdk.server.payment.PartialCancelledPaymentEvent;
import io.portone.sdk.server.payment.PaymentCancellation;
import io.portone.sdk.server.payment.PaymentEvent;
import io.portone.sdk.server.payment.PaymentEventWithCursor;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns PortOne's list of money events into ours. */
final class PortOneEvents {

    private PortOneEvents() {}

    static Movements read(GetAllPaymentEventsByCursorResponse answer) {
        List<ProviderMovement> movements = new ArrayList<>();
        int unknown = 0;
        String next = null;
        for (PaymentEventWithCursor item : answer.getItems()) {
            ProviderMovement movement = movement(item.getPaymentEvent());
            if (movement == null) {
                unknown++;
            } else {
                movements.add(movement);
            }
            next = item.getCursor();
        }
        return new Movements.Page(movements, unknown, next);
    }

    private static @Nullable ProviderMovement movement(PaymentEvent event) {
        return switch (event) {
            case PaidPaymentEvent paid -> movement(paid, MovementKind.CAPTURE, paid.getTransactionId(), null);
            case PartialCancelledPaymentEvent part -> cancelled(part, part.getCancellation());
            case CancelledPaymentEvent all -> cancelled(all, all.getCancellation());
            default -> null;
        };
    }

    private static ProviderMovement cancelled(
            PaymentEvent.Recognized event, @Nullable PaymentCancellation cancellation) {
        return cancellation instanceof PaymentCancellation.Recognized said
                ? movement(event, MovementKind.REFUND, said.getId(), said.getReason())
                : movement(event, MovementKind.REFUND, event.getId(), null);
    }

    private static ProviderMovement movement(
            PaymentEvent.Recognized event, MovementKind kind, String externalId, @Nullable String reason) {
        SelectedChannel channel = event.getChannel();
        return new ProviderMovement(
                kind,
                externalId,
                event.getPaymentId(),
                Won.of(event.getEventAmount()),
                event.getCurrency().getValue(),
                event.getStoreId(),
                channel == null ? null : channel.getType().getValue(),
                channel == null ? null : channel.getKey(),
                reason,
                // the database rounds, which could put the end of a day into the next
                event.getCreatedAt().truncatedTo(ChronoUnit.MICROS));
    }
}
