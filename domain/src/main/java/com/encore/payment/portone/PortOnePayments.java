package com.encore.payment.portone;

import com.encore.money.Won;
import com.encore.payment.PaymentGateway.Lookup;
import com.encore.payment.PaymentNumber;
import com.encore.payment.ProviderPayment;
import com.encore.payment.ProviderPayment.DepositAccount;
import com.encore.payment.ProviderPayment.ProviderCancellation;
import com.encore.payment.ProviderPayment.ProviderCancellation.Progress;
import com.encore.payment.ProviderPayment.Status;
import io.portone.sdk.server.common.SelectedChannel;
import io.portone.sdk.server.payment.CancelledPayment;
import io.portone.sdk.server.payment.FailedPayment;
import io.portone.sdk.server.payment.FailedPaymentCancellation;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PartialCancelledPayment;
import io.portone.sdk.server.payment.PayPendingPayment;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.PaymentCancellation;
import io.portone.sdk.server.payment.PaymentMethodVirtualAccount;
import io.portone.sdk.server.payment.ReadyPayment;
import io.portone.sdk.server.payment.SucceededPaymentCancellation;
import io.portone.sdk.server.payment.VirtualAccountIssuedPayment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the SDK's seven kinds of payment into our one. */
final class PortOnePayments {

    private PortOnePayments() {}

    static Lookup read(PaymentNumber number, Payment answer) {
        if (!(answer instanceof Payment.Recognized said)) {
            return new Lookup.NoAnswer("the provider's payment is of a kind we do not know");
        }
        return new Lookup.Found(new ProviderPayment(
                number,
                status(said),
                Won.of(said.getAmount().getTotal()),
                said.getCurrency().getValue(),
                said.getStoreId(),
                said.getTransactionId(),
                channelType(said),
                paidAt(said),
                depositAccount(said),
                failure(said),
                cancellations(said)));
    }

    private static Status status(Payment.Recognized said) {
        return switch (said) {
            case ReadyPayment ready -> Status.READY;
            case PayPendingPayment pending -> Status.PENDING;
            case VirtualAccountIssuedPayment waiting -> Status.WAITING_FOR_DEPOSIT;
            case PaidPayment paid -> Status.PAID;
            case PartialCancelledPayment partly -> Status.CANCELLED;
            case CancelledPayment cancelled -> Status.CANCELLED;
            case FailedPayment failed -> Status.FAILED;
            default -> Status.UNRECOGNISED;
        };
    }

    private static @Nullable String channelType(Payment.Recognized said) {
        SelectedChannel channel = said.getChannel();
        return channel == null ? null : channel.getType().getValue();
    }

    private static @Nullable Instant paidAt(Payment.Recognized said) {
        return switch (said) {
            case PaidPayment paid -> paid.getPaidAt();
            case PartialCancelledPayment partly -> partly.getPaidAt();
            case CancelledPayment cancelled -> cancelled.getPaidAt();
            default -> null;
        };
    }

    private static @Nullable DepositAccount depositAccount(Payment.Recognized said) {
        if (said instanceof VirtualAccountIssuedPayment waiting
                && waiting.getMethod() instanceof PaymentMethodVirtualAccount account) {
            String bank = account.getBank() == null ? "" : account.getBank().getValue();
            return new DepositAccount(bank, account.getAccountNumber(), account.getExpiredAt());
        }
        return null;
    }

    private static @Nullable String failure(Payment.Recognized said) {
        return said instanceof FailedPayment failed
                ? Objects.requireNonNullElse(failed.getFailure().getReason(), "declined")
                : null;
    }

    private static List<ProviderCancellation> cancellations(Payment.Recognized said) {
        List<PaymentCancellation> all = switch (said) {
            case PaidPayment paid -> paid.getCancellations();
            case PartialCancelledPayment partly -> partly.getCancellations();
            case CancelledPayment cancelled -> cancelled.getCancellations();
            default -> List.of();
        };
        return all == null
                ? List.of()
                : all.stream()
                        .map(PortOnePayments::cancellation)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable ProviderCancellation cancellation(PaymentCancellation cancellation) {
        if (!(cancellation instanceof PaymentCancellation.Recognized said)) {
            return null;
        }
        Progress progress = switch (said) {
            case SucceededPaymentCancellation done -> Progress.DONE;
            case FailedPaymentCancellation failed -> Progress.FAILED;
            default -> Progress.PENDING;
        };
        Instant at = Objects.requireNonNullElse(said.getCancelledAt(), said.getRequestedAt());
        return new ProviderCancellation(said.getId(), progress, Won.of(said.getTotalAmount()), said.getReason(), at);
    }
}
