package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.errors.PgProviderException;
import io.portone.sdk.server.errors.UnknownException;
import io.portone.sdk.server.payment.FailedPayment;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.RequestedPaymentCancellation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SandboxApiTests {

    private final Shop shop = new Shop();
    private final Browser browser = new Browser(shop.sandbox);

    @AfterEach
    void close() {
        browser.close();
        shop.close();
    }

    private JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.MAPPER.readTree(response.body());
    }

    private static ObjectNode paying(long total) {
        return Json.object().put("totalAmount", total);
    }

    @Test
    void paysDeclinesAndDepositsOverHttp() throws Exception {
        Shop.now(shop.sdk.preRegisterPayment("p1", 10_000L, null, Currency.Krw.INSTANCE));
        ok(browser.post("/sandbox/payments/p1/approve", Json.object()));
        ok(browser.post("/sandbox/payments/p2/decline", paying(5_000).put("pgCode", "LIMIT")));
        ok(browser.post(
                "/sandbox/payments/p3/issue-account", paying(7_000).put("channelKey", "channel-virtual-account")));
        ok(browser.post("/sandbox/payments/p3/deposit", Json.object()));
        ok(browser.post(
                "/sandbox/payments/p4/approve",
                paying(3_000).put("currency", "USD").put("paidAt", "2026-10-01T00:00:00Z")));

        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);
        assertThat(((FailedPayment) shop.get("p2")).getFailure().getPgCode()).isEqualTo("LIMIT");
        assertThat(shop.get("p3")).isInstanceOf(PaidPayment.class);
        assertThat(((PaidPayment) shop.get("p4")).getPaidAt()).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
    }

    @Test
    void showsItsRecord() throws Exception {
        ok(browser.post("/sandbox/payments/p1/approve", paying(10_000)));
        ok(browser.post("/sandbox/payments/p2/approve", paying(2_000)));
        ok(browser.post("/sandbox/payments/p1/console-cancel", Json.object().put("amount", 4_000)));
        ok(browser.post("/sandbox/payments/p2/chargeback", Json.object()));

        JsonNode all = ok(browser.get("/sandbox/record"));
        assertThat(all.path("capturedTotal").longValue()).isEqualTo(12_000);
        assertThat(all.path("cancelledTotal").longValue()).isEqualTo(6_000);
        assertThat(all.path("movements").size()).isEqualTo(4);
        assertThat(ok(browser.get("/sandbox/record?after=3")).path("movements").size())
                .isEqualTo(1);
        assertThat(ok(browser.get("/sandbox/record?paymentId=p1")).path("net").longValue())
                .isEqualTo(6_000);
    }

    @Test
    void switchesFaultsOverHttp() throws Exception {
        ok(browser.post("/sandbox/payments/p1/approve", paying(10_000)));
        JsonNode active = ok(browser.post(
                "/sandbox/faults",
                Json.object()
                        .put("fault", "PG_PROVIDER")
                        .put("operation", "CANCEL")
                        .put("paymentId", "p1")
                        .put("times", 1)));
        assertThat(active.size()).isEqualTo(1);
        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", null, null))).isInstanceOf(PgProviderException.class);

        ok(browser.post(
                "/sandbox/faults", Json.object().put("fault", "SERVER_ERROR").put("moment", "AFTER")));
        assertThatThrownBy(() -> shop.get("p1")).isInstanceOf(UnknownException.class);
        ok(browser.send(HttpRequest.newBuilder(URI.create(shop.sandbox.apiBase() + "/sandbox/faults"))
                .DELETE()));
        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);

        assertThat(browser.post("/sandbox/faults", Json.object().put("fault", "GREMLIN"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void decidesPendingCancellationsOverHttp() throws Exception {
        ok(browser.post("/sandbox/payments/p1/approve", paying(10_000)));
        ok(browser.post(
                "/sandbox/faults",
                Json.object().put("fault", "ASYNCHRONOUS_CANCEL").put("times", 1)));
        var pending = (RequestedPaymentCancellation)
                Shop.now(shop.cancel("p1", null, 10_000L)).getCancellation();

        ok(browser.post("/sandbox/payments/p1/cancellations/" + pending.getId() + "/approve", Json.object()));
        assertThat(shop.sandbox.record().netOf("p1")).isZero();
    }

    @Test
    void replaysAnIdempotentRequestAndRefusesAnotherUnderItsKey() throws Exception {
        ok(browser.post("/sandbox/payments/p1/approve", paying(10_000)));
        String first = cancel(1_000).body();

        assertThat(cancel(1_000).body()).isEqualTo(first);
        assertThat(cancel(2_000).body()).contains("INVALID_REQUEST");
        assertThat(shop.sandbox.record().netOf("p1")).isEqualTo(9_000);
    }

    private HttpResponse<String> cancel(long amount) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(shop.sandbox.apiBase() + "/payments/p1/cancel"))
                .header("Authorization", "PortOne " + shop.sandbox.apiSecret())
                .header("Idempotency-Key", "\"refund-0123456789abcdef\"")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Json.object().put("reason", "변심").put("amount", amount).toString())));
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(browser.post("/sandbox/payments/none/approve", Json.object()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/sandbox/nothing").statusCode()).isEqualTo(400);
        assertThat(browser.get("/billing-keys/x").statusCode()).isEqualTo(404);
    }
}
