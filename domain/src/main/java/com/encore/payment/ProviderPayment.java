package com.encore.payment;

import com.encore.money.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment as the provider tells it, in our words. */
public record ProviderPayment(
        PaymentNumber number,
        Status status,
        Won total,
        String currency,
        String storeId,
        @Nullable String transactionId,
        @Nullable String channelType,
        @Nullable Instant paidAt,
        @Nullable DepositAccount depositAccount,
        @Nullable String failure,
        List<ProviderCancellation> cancellations) {

    public ProviderPayment {
        cancellations = List.copyOf(cancellations);
    }

    /** The provider's states, as far as they matter to us. */
    public enum Status {
        READY,
        PENDING,
        WAITING_FOR_DEPOSIT,
        PAID,
        CANCELLED,
        FAILED,
        UNRECOGNISED
    }

    /** Where a buyer transfers to. */
    public record DepositAccount(
            String bank, String number, @Nullable Instant until) {}

    /** Money the provider gave back, is about to, or failed to. */
    public record ProviderCancellation(String id, Progress progress, Won amount, String reason, Instant at) {

        /** How far a cancellation got. */
        public enum Progress {
            DONE,
            PENDING,
            FAILED
        }
    }
}
