package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.sandbox.portone.http.Request;
import io.portone.sdk.server.errors.PaymentNotFoundException;
import io.portone.sdk.server.errors.WebhookNotFoundException;
import io.portone.sdk.server.errors.WebhookVerificationException;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PaymentWebhook;
import io.portone.sdk.server.webhook.Webhook;
import io.portone.sdk.server.webhook.WebhookTransactionCancelledPartialCancelled;
import io.portone.sdk.server.webhook.WebhookTransactionPaid;
import io.portone.sdk.server.webhook.WebhookVerifier;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTests {

    private final Shop shop = new Shop();
    private final Payer payer = shop.sandbox.payer();
    private final WebhookVerifier verifier = new WebhookVerifier(shop.sandbox.webhookSecret());

    @AfterEach
    void close() {
        shop.close();
    }

    private Webhook verified(Request request) throws WebhookVerificationException {
        return verifier.verify(
                request.text(),
                request.header("webhook-id"),
                request.header("webhook-signature"),
                request.header("webhook-timestamp"));
    }

    @Test
    void signsSoThatTheSdkBelievesIt() throws Exception {
        PayResult paid = payer.approve(PayRequest.of("p1", 10_000));

        WebhookTransactionPaid told =
                (WebhookTransactionPaid) verified(shop.awaitWebhooks().getFirst());
        assertThat(told.getData().getPaymentId()).isEqualTo("p1");
        assertThat(told.getData().getTransactionId()).isEqualTo(paid.transactionId());
        assertThat(told.getData().getStoreId()).isEqualTo(shop.sandbox.storeId());
    }

    @Test
    void signsAsThePublishedExampleDoes() {
        String body = "{\"type\":\"Transaction.Paid\",\"timestamp\":\"2026-11-20T01:00:05.123Z\","
                + "\"data\":{\"storeId\":\"store-1\",\"paymentId\":\"pay_1\",\"transactionId\":\"0190-tx-1\"}}";

        assertThat(new WebhookSigner("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
                        .sign("msg_2026", 1795215480L, body))
                .isEqualTo("v1,4KmtARYrTW6PRzb0ecVRJIt5E9Slp7noskVK5zCHwto=");
    }

    @Test
    void signsWithTheHostsTimeWhileTheSandboxClockIsTurnedBack() throws Exception {
        shop.sandbox.stopClockAt(Instant.parse("2026-01-01T00:00:00Z"));
        payer.approve(PayRequest.of("p1", 10_000));

        assertThat(verified(shop.awaitWebhooks().getFirst())).isInstanceOf(WebhookTransactionPaid.class);
    }

    @Test
    void namesTheCancellation() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000));
        shop.awaitWebhooks();
        String id = payer.cancelAtConsole("p1", 1_000L, "콘솔");

        var told = (WebhookTransactionCancelledPartialCancelled)
                verified(shop.awaitWebhooks().getLast());
        assertThat(told.getData().getCancellationId()).isEqualTo(id);
    }

    @Test
    void tellsNothingOfACancellationThatAskedForSilence() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000));
        Shop.now(shop.cancel("p1", 1_000L, 10_000L, null, true));

        assertThat(shop.webhookTypes()).containsExactly("Transaction.Paid");
    }

    @Test
    void triesSixTimesWithOneIdAndThenGivesUp() throws Exception {
        shop.answerWebhooksWith(500);
        payer.approve(PayRequest.of("p1", 10_000));

        List<Request> tries = shop.awaitWebhooks();
        assertThat(tries).hasSize(6);
        assertThat(tries)
                .extracting(Request::text)
                .containsOnly(tries.getFirst().text());
        assertThat(tries)
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(tries.getFirst().header("webhook-id"));
        for (Request one : tries) {
            assertThat(verified(one)).isInstanceOf(WebhookTransactionPaid.class);
        }
        PaymentWebhook shown = webhooksOf("p1").getFirst();
        assertThat(shown.getCurrentExecutionCount()).isEqualTo(6);
        assertThat(shown.getStatus()).hasToString("FailedNotOkResponse");
    }

    @Test
    void resendsByHandWithTheSameId() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000));
        String id = Objects.requireNonNull(shop.awaitWebhooks().getFirst().header("webhook-id"));

        PaymentWebhook again = Shop.now(shop.sdk.resendWebhook("p1", id)).getWebhook();

        assertThat(again.getId()).isEqualTo(id);
        assertThat(again.getTrigger()).hasToString("Manual");
        assertThat(shop.awaitWebhooks())
                .hasSize(2)
                .extracting(request -> request.header("webhook-id"))
                .containsOnly(id);
        assertThatThrownBy(() -> Shop.now(shop.sdk.resendWebhook("p1", "msg_other")))
                .isInstanceOf(WebhookNotFoundException.class);
        assertThatThrownBy(() -> Shop.now(shop.sdk.resendWebhook("p2", id)))
                .isInstanceOf(PaymentNotFoundException.class);
    }

    @Test
    void followsTheNoticeAddressesOfThePayment() throws Exception {
        shop.sandbox.webhookUrl(URI.create("http://127.0.0.1:1/nobody"));
        payer.approve(PayRequest.of("p1", 10_000).notifying(List.of(shop.webhookAddress(), shop.webhookAddress())));

        assertThat(shop.webhookTypes()).containsExactly("Transaction.Paid", "Transaction.Paid");
    }

    @Test
    void sendsDuplicates() throws Exception {
        on(new Fault.DuplicateWebhook(3));
        payer.approve(PayRequest.of("p1", 10_000));

        assertThat(shop.awaitWebhooks())
                .hasSize(4)
                .extracting(request -> request.header("webhook-id"))
                .hasSize(4)
                .containsOnly(shop.webhooks.getFirst().header("webhook-id"));
    }

    @Test
    void losesAWebhookUntilSomebodyResendsIt() throws Exception {
        on(new Fault.LostWebhook());
        payer.approve(PayRequest.of("p1", 10_000));
        assertThat(shop.awaitWebhooks()).isEmpty();

        Shop.now(shop.sdk.resendWebhook("p1", webhooksOf("p1").getFirst().getId()));
        assertThat(shop.webhookTypes()).containsExactly("Transaction.Paid");
    }

    @Test
    void sendsTheEarlierWebhookAfterTheLaterOne() throws Exception {
        on(new Fault.ReorderedWebhook());
        payer.approve(PayRequest.of("p1", 10_000));
        assertThat(shop.awaitWebhooks()).isEmpty();
        payer.cancelAtConsole("p1", null, "콘솔");

        assertThat(shop.webhookTypes()).containsExactly("Transaction.Cancelled", "Transaction.Paid");
    }

    @Test
    void letsAHeldBackWebhookGoWhenFaultsAreCleared() throws Exception {
        on(new Fault.ReorderedWebhook());
        payer.approve(PayRequest.of("p1", 10_000));
        shop.sandbox.faults().clear();

        assertThat(shop.webhookTypes()).containsExactly("Transaction.Paid");
    }

    @Test
    void sendsAWebhookLate() throws Exception {
        on(new Fault.LateWebhook(Duration.ofMillis(200)));
        long start = System.nanoTime();
        payer.approve(PayRequest.of("p1", 10_000));

        assertThat(shop.webhookTypes()).containsExactly("Transaction.Paid");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    private void on(Fault fault) {
        shop.sandbox.faults().on(Scope.of(Operation.WEBHOOK).once(), fault);
    }

    private List<PaymentWebhook> webhooksOf(String paymentId) throws Exception {
        return Objects.requireNonNull(((PaidPayment) shop.get(paymentId)).getWebhooks());
    }
}
