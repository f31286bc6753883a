package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;

import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.payment.FailedPayment;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.ReadyPayment;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PayPageTests {

    private final Shop shop = new Shop();
    private final Browser browser = new Browser(shop.sandbox);

    @AfterEach
    void close() {
        browser.close();
        shop.close();
    }

    private String opened(String paymentId) throws Exception {
        return browser.request(Browser.params(paymentId, 50_000)).path("url").asString();
    }

    @Test
    void servesTheBrowserSdk() throws Exception {
        HttpResponse<String> script = browser.get("/v2/browser-sdk.js");

        assertThat(script.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(script.body()).contains("window.PortOne = { requestPayment }");
    }

    @Test
    void paysAndSendsTheBrowserBack() throws Exception {
        String page = opened("p1");
        assertThat(shop.get("p1")).isInstanceOf(ReadyPayment.class);
        assertThat(browser.get(page).body())
                .contains("id=\"approve\"", "id=\"decline\"", "id=\"close\"", "50,000")
                .contains("앙코르 &lt;라이브&gt; 후원")
                .contains("PortOne sandbox, no real money");

        HttpResponse<String> back = browser.press(page + "/approve", Map.of());

        PaidPayment paid = (PaidPayment) shop.get("p1");
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(Browser.location(back))
                .isEqualTo("http://127.0.0.1:9/return?from=sandbox&transactionType=PAYMENT&txId="
                        + paid.getTransactionId() + "&paymentId=p1");
        assertThat(shop.webhookTypes()).containsExactlyInAnyOrder("Transaction.Ready", "Transaction.Paid");
    }

    @Test
    void saysWhyInTheAddressWhenDeclinedOrClosed() throws Exception {
        String declined = Browser.location(browser.press(opened("p1") + "/decline", Map.of()));
        String closed = Browser.location(browser.press(opened("p2") + "/close", Map.of()));

        assertThat(URLDecoder.decode(declined, StandardCharsets.UTF_8))
                .contains("code=FAILURE_TYPE_PG", "message=[REJECT_CARD_PAYMENT]", "pgMessage=한도초과");
        assertThat(closed).contains("pgCode=PAY_PROCESS_CANCELED", "paymentId=p2", "transactionType=PAYMENT");
        assertThat(((FailedPayment) shop.get("p2")).getFailure().getPgCode()).isEqualTo("PAY_PROCESS_CANCELED");
    }

    @Test
    void issuesAnAccountAndTakesTheDepositLater() throws Exception {
        var params = Browser.params("p1", 50_000)
                .put("channelKey", "channel-virtual-account")
                .put("payMethod", "VIRTUAL_ACCOUNT");
        String page = browser.request(params).path("url").asString();
        assertThat(browser.get(page).body()).contains("id=\"issue\"").doesNotContain("id=\"approve\"");

        assertThat(Browser.location(browser.press(page + "/issue", Map.of()))).doesNotContain("code=");
        assertThat(browser.get(page).body()).contains("id=\"deposit\"");
        assertThat(browser.get("/").body()).contains("/sandbox/payments/p1/deposit");

        assertThat(browser.press("/sandbox/payments/p1/deposit", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);
    }

    @Test
    void refusesBeforeOpeningAndNeverRedirects() throws Exception {
        Shop.now(shop.sdk.preRegisterPayment("p1", 50_000L, null, Currency.Krw.INSTANCE));
        shop.sandbox.payer().approve(PayRequest.of("paid", 1_000));

        for (var refused : List.of(
                Map.entry("StoreNotFound", Browser.params("p1", 50_000).put("storeId", "store-other")),
                Map.entry("ChannelNotFound", Browser.params("p1", 50_000).put("channelKey", "channel-other")),
                Map.entry("PayMethodNotSupported", Browser.params("p1", 50_000).put("payMethod", "EASY_PAY")),
                Map.entry("AmountNotEqualToPredefined", Browser.params("p1", 49_999)),
                Map.entry(
                        "AmountNotEqualToPredefined",
                        Browser.params("p1", 50_000).put("currency", "USD")),
                Map.entry("InvalidRequest", Browser.params("p2", 0)),
                Map.entry("InvalidRequest", Browser.params("p2", 1).put("redirectUrl", "javascript:alert(1)")),
                Map.entry("AlreadyPaid", Browser.params("paid", 1_000)))) {
            assertThat(browser.request(refused.getValue()).path("code").asString())
                    .isEqualTo(refused.getKey());
        }
        assertThat(browser.request(Browser.params("p1", 50_000)).has("code")).isFalse();
    }

    @Test
    void opensFromAPlainLinkToo() throws Exception {
        String request = URLEncoder.encode(Browser.params("p1", 50_000).toString(), StandardCharsets.UTF_8);

        HttpResponse<String> opened = browser.get("/pay?request=" + request);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(browser.get(Browser.location(opened)).statusCode()).isEqualTo(200);

        assertThat(browser.get("/pay?request=" + request.replace("store-encore", "store-other"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void handsTheResultToTheShopsPageWhenThereIsNowhereToGo() throws Exception {
        var params = Browser.params("p</script>1", 50_000);
        params.remove("redirectUrl");
        String page = browser.request(params).path("url").asString();

        assertThat(browser.press(page + "/approve", Map.of()).body())
                .contains("parent.postMessage")
                .contains("p\\u003c/script>1");
    }

    @Test
    void paysOnlyOnceFromTwoTabs() throws Exception {
        String first = opened("p1");
        String second = opened("p1");
        browser.press(first + "/approve", Map.of());

        assertThat(browser.press(second + "/approve", Map.of()).statusCode()).isEqualTo(409);
        assertThat(shop.sandbox.record().capturedTotal()).isEqualTo(50_000);
    }

    @Test
    void readsCustomDataBackAsAString() throws Exception {
        var params = Browser.params("p1", 50_000);
        params.set("customData", Json.object().put("pledge", 7));
        params.set("customer", Json.object().put("fullName", "홍길동"));
        String page = browser.request(params).path("url").asString();
        browser.press(page + "/approve", Map.of());

        PaidPayment paid = (PaidPayment) shop.get("p1");
        assertThat(paid.getCustomData()).isEqualTo("{\"pledge\":7}");
        assertThat(paid.getCustomer().getName()).isEqualTo("홍길동");
    }

    @Test
    void listsPaymentsAndSwitchesFaultsFromTheFirstPage() throws Exception {
        browser.press(opened("p1") + "/approve", Map.of());
        shop.awaitWebhooks();
        assertThat(browser.get("/").body()).contains(">p1<", "웹훅 2/2", "결제됨");

        browser.press("/sandbox/faults", Map.of("fault", "PG_PROVIDER", "operation", "CANCEL", "times", "2"));
        assertThat(shop.sandbox.faults().active())
                .singleElement()
                .satisfies(one -> assertThat(one.left()).isEqualTo(2));
        assertThat(browser.get("/").body()).contains("CANCEL → PgProvider");
        browser.press("/sandbox/faults/clear", Map.of("all", "yes"));
        assertThat(shop.sandbox.faults().active()).isEmpty();
    }
}
