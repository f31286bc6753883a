package com.encore.payment.portone;

import com.encore.money.Won;
import com.encore.payment.PaymentGateway;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PortOneSettings;
import com.encore.payment.RefundAccount;
import io.portone.sdk.server.common.Bank;
import io.portone.sdk.server.common.BankSerializer;
import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.errors.AlreadyPaidException;
import io.portone.sdk.server.errors.PaymentNotFoundException;
import io.portone.sdk.server.errors.PaymentNotWaitingForDepositException;
import io.portone.sdk.server.payment.CancelPaymentBodyRefundAccount;
import io.portone.sdk.server.payment.CancelPaymentResponse;
import io.portone.sdk.server.payment.FailedPaymentCancellation;
import io.portone.sdk.server.payment.PaymentClient;
import io.portone.sdk.server.payment.RequestedPaymentCancellation;
import io.portone.sdk.server.payment.SucceededPaymentCancellation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import kotlinx.serialization.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * PortOne through its SDK. The SDK may silently send a request twice, so every cancellation carries what we believe
 * is left to cancel, and every answer short of success is reported as something to look up, never as a fact.
 */
@Component
class PortOneGateway implements PaymentGateway {

    private final PortOneClients clients;
    private final Duration patience;
    private final DataSource database;

    PortOneGateway(PortOneClients clients, PortOneSettings settings, DataSource database) {
        this.clients = clients;
        this.patience = settings.patience();
        this.database = database;
    }

    @Override
    public Registration register(PaymentNumber payment, Won total) {
        return ask(
                clients.asking(),
                client -> client.preRegisterPayment(payment.value(), total.amount(), null, Currency.Krw.INSTANCE),
                answer -> new Registration.Registered(),
                trouble -> trouble instanceof AlreadyPaidException
                        ? new Registration.AlreadyPaid()
                        : new Registration.NoAnswer(Trouble.of(trouble)));
    }

    @Override
    public Lookup lookUp(PaymentNumber payment) {
        return ask(
                clients.asking(),
                client -> client.getPayment(payment.value()),
                answer -> PortOnePayments.read(payment, answer),
                trouble -> trouble instanceof PaymentNotFoundException
                        ? new Lookup.Missing()
                        : new Lookup.NoAnswer(Trouble.of(trouble)));
    }

    @Override
    public Cancellation cancel(
            PaymentNumber payment, Won amount, Won cancellable, String reason, @Nullable RefundAccount account) {
        CancelPaymentBodyRefundAccount to = account == null ? null : refundAccount(account);
        return ask(
                clients.cancelling(),
                client -> client.cancelPayment(
                        payment.value(),
                        amount.amount(),
                        null,
                        null,
                        reason,
                        null,
                        null,
                        cancellable.amount(),
                        to,
                        null,
                        null),
                PortOneGateway::read,
                Objections::read);
    }

    @Override
    public Closing closeVirtualAccount(PaymentNumber payment) {
        return ask(
                clients.asking(),
                client -> client.closeVirtualAccount(payment.value()),
                answer -> new Closing.Closed(),
                trouble -> trouble instanceof PaymentNotWaitingForDepositException
                        ? new Closing.NotWaiting()
                        : new Closing.NoAnswer(Trouble.of(trouble)));
    }

    /** By the time of the movement itself: a payment may be made on one day, paid on another and cancelled on a third. */
    @Override
    public Movements movements(Instant from, Instant until, @Nullable String after, int most) {
        return ask(
                clients.asking(),
                client -> client.getAllPaymentEventsByCursor(from, until, after, most),
                PortOneEvents::read,
                trouble -> new Movements.NoAnswer(Trouble.of(trouble)));
    }

    private static Cancellation read(CancelPaymentResponse answer) {
        return switch (answer.getCancellation()) {
            case SucceededPaymentCancellation done ->
                new Cancellation.Done(done.getId(), Won.of(done.getTotalAmount()));
            case RequestedPaymentCancellation pending -> new Cancellation.Pending(pending.getId());
            case FailedPaymentCancellation failed ->
                new Cancellation.Refused(Objection.OTHER, "cancellation " + failed.getId() + " failed");
            default -> new Cancellation.NoAnswer("the provider's answer is not one we know");
        };
    }

    private static CancelPaymentBodyRefundAccount refundAccount(RefundAccount account) {
        Bank bank = Json.Default.decodeFromString(BankSerializer.INSTANCE, '"' + account.bank() + '"');
        return new CancelPaymentBodyRefundAccount(bank, account.number(), account.holder(), null);
    }

    private <A, R> R ask(
            PortOneClients.Lanes lanes,
            Function<PaymentClient, CompletableFuture<A>> call,
            Function<A, R> onAnswer,
            Function<Throwable, R> onTrouble) {
        requireNoConnectionHeld();
        try {
            A answer = lanes.through(call)
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            return onAnswer.apply(answer);
        } catch (ExecutionException failed) {
            return onTrouble.apply(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return onTrouble.apply(interrupted);
        }
    }

    /** Not "is a transaction active": a batch step without a database transaction reports one too. */
    private void requireNoConnectionHeld() {
        if (TransactionSynchronizationManager.hasResource(database)) {
            throw new IllegalStateException("the provider must not be called while a database connection is held");
        }
    }
}
