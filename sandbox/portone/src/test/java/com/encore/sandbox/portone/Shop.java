package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.HttpListener;
import com.encore.sandbox.portone.http.Request;
import com.encore.sandbox.portone.http.Response;
import io.portone.sdk.server.payment.CancelPaymentBodyRefundAccount;
import io.portone.sdk.server.payment.CancelPaymentResponse;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.PaymentClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A shop with the real SDK, a webhook address of its own, and a sandbox to deal with. */
final class Shop implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    final PortOneSandbox sandbox;
    final PaymentClient sdk;
    final List<Request> webhooks = new CopyOnWriteArrayList<>();
    private final HttpListener ear;
    private volatile int webhookAnswer = 200;

    Shop() {
        this(settings -> settings.webhookSpeed(60_000));
    }

    Shop(UnaryOperator<PortOneSandbox.Settings> settings) {
        try {
            ear = HttpListener.start(0, request -> {
                webhooks.add(request);
                return Response.json(webhookAnswer, "{}");
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        sandbox = PortOneSandbox.start(settings.apply(PortOneSandbox.Settings.inMemory()));
        sandbox.webhookUrl(webhookAddress());
        sdk = new PaymentClient(sandbox.apiSecret(), sandbox.apiBase(), sandbox.storeId());
    }

    URI webhookAddress() {
        return URI.create("http://127.0.0.1:" + ear.port() + "/webhooks/portone");
    }

    void answerWebhooksWith(int status) {
        webhookAnswer = status;
    }

    List<Request> awaitWebhooks() throws InterruptedException {
        if (!sandbox.awaitWebhooks(PATIENCE)) {
            throw new AssertionError("webhooks still on their way");
        }
        return List.copyOf(webhooks);
    }

    List<String> webhookTypes() throws InterruptedException {
        return awaitWebhooks().stream()
                .map(webhook -> Json.read(webhook.text()).path("type").asString())
                .toList();
    }

    Payment get(String paymentId) throws Exception {
        return now(sdk.getPayment(paymentId));
    }

    CompletableFuture<CancelPaymentResponse> cancel(
            String paymentId, @Nullable Long amount, @Nullable Long currentCancellable) {
        return cancel(paymentId, amount, currentCancellable, null, null);
    }

    CompletableFuture<CancelPaymentResponse> cancel(
            String paymentId,
            @Nullable Long amount,
            @Nullable Long currentCancellable,
            @Nullable CancelPaymentBodyRefundAccount account,
            @Nullable Boolean skipWebhook) {
        return sdk.cancelPayment(
                paymentId, amount, null, null, "단순 변심", null, null, currentCancellable, account, null, skipWebhook);
    }

    static <T> T now(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new AssertionError("no answer in " + PATIENCE, e);
        }
    }

    @Override
    public void close() {
        sdk.close();
        sandbox.close();
        ear.close();
    }
}
