package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.errors.AlreadyPaidException;
import io.portone.sdk.server.errors.ForbiddenException;
import io.portone.sdk.server.errors.InvalidRequestException;
import io.portone.sdk.server.errors.PaymentNotFoundException;
import io.portone.sdk.server.errors.UnauthorizedException;
import io.portone.sdk.server.payment.FailedPayment;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PayPendingPayment;
import io.portone.sdk.server.payment.PaymentClient;
import io.portone.sdk.server.payment.PaymentMethodCard;
import io.portone.sdk.server.payment.PaymentMethodEasyPay;
import io.portone.sdk.server.payment.ReadyPayment;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentFlowTests {

    private final Shop shop = new Shop();
    private final Payer payer = shop.sandbox.payer();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void knowsNothingOfAPaymentNobodyOpened() {
        assertThatThrownBy(() -> shop.get("unseen")).isInstanceOf(PaymentNotFoundException.class);
    }

    @Test
    void doesNotShowAPaymentThatIsOnlyPreRegistered() throws Exception {
        Shop.now(shop.sdk.preRegisterPayment("p1", 30_000L, null, Currency.Krw.INSTANCE));

        assertThatThrownBy(() -> shop.get("p1")).isInstanceOf(PaymentNotFoundException.class);
    }

    @Test
    void paysWhatWasPreRegistered() throws Exception {
        Shop.now(shop.sdk.preRegisterPayment("p1", 50_000L, 10_000L, Currency.Krw.INSTANCE));
        payer.approve("p1");

        PaidPayment paid = (PaidPayment) shop.get("p1");
        assertThat(paid.getAmount().getTotal()).isEqualTo(50_000);
        assertThat(paid.getAmount().getTaxFree()).isEqualTo(10_000);
        assertThat(paid.getAmount().getVat()).isEqualTo(3_636);
        assertThat(paid.getAmount().getSupply()).isEqualTo(36_364);
        assertThat(paid.getAmount().getPaid()).isEqualTo(50_000);
        assertThat(paid.getCurrency()).isEqualTo(Currency.Krw.INSTANCE);
        assertThat(paid.getStoreId()).isEqualTo(shop.sandbox.storeId());
        assertThat(paid.getChannel().getKey()).isEqualTo("channel-card");
        assertThat(paid.getMethod()).isInstanceOf(PaymentMethodCard.class);
        assertThat(paid.getDisputes()).isEmpty();
        assertThat(paid.getReceiptUrl()).isEqualTo(shop.sandbox.apiBase() + "/pay/" + paid.getTransactionId());
    }

    @Test
    void roundsVatHalfUp() {
        assertThat(Amount.includedVat(1_000)).isEqualTo(91);
        assertThat(Amount.includedVat(50_000)).isEqualTo(4_545);
        assertThat(Amount.includedVat(5)).isZero();
        assertThat(Amount.includedVat(6)).isEqualTo(1);
    }

    @Test
    void refusesToPreRegisterWhatIsPaid() {
        payer.approve(PayRequest.of("p1", 10_000));

        assertThatThrownBy(() -> Shop.now(shop.sdk.preRegisterPayment("p1", 10_000L, null, Currency.Krw.INSTANCE)))
                .isInstanceOf(AlreadyPaidException.class);
    }

    @Test
    void refusesAPreRegistrationOfNothing() {
        assertThatThrownBy(() -> Shop.now(shop.sdk.preRegisterPayment("p1", 0L, null, Currency.Krw.INSTANCE)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void paysOnlyOncePerPaymentId() {
        PayRequest request = PayRequest.of("p1", 10_000);
        PayResult open = payer.open(request);
        payer.decline(request);
        payer.approve(request);

        assertThatThrownBy(() -> payer.approve(request)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> payer.open(request)).isInstanceOf(Refused.class);
        assertThat(open.transactionId()).isNotEmpty();
        assertThat(shop.sandbox.record().netOf("p1")).isEqualTo(10_000);
    }

    @Test
    void givesEveryAttemptItsOwnTransaction() throws Exception {
        PayRequest request = PayRequest.of("p1", 10_000);
        payer.decline(request, "NOT_ENOUGH", "잔액 부족");
        FailedPayment failed = (FailedPayment) shop.get("p1");
        assertThat(failed.getFailure().getPgCode()).isEqualTo("NOT_ENOUGH");
        assertThat(failed.getAmount().getPaid()).isEqualTo(10_000);

        PayResult second = payer.open(request);
        assertThat(shop.get("p1")).isInstanceOf(ReadyPayment.class);
        payer.approve("p1");

        assertThat(((PaidPayment) shop.get("p1")).getTransactionId()).isEqualTo(second.transactionId());
        assertThat(Shop.now(shop.sdk.getPaymentTransactions("p1")).getItems()).hasSize(2);
    }

    @Test
    void showsTheAttemptThatPaidWhenAnOlderTabIsStillOpen() throws Exception {
        PayRequest request = PayRequest.of("p1", 10_000);
        PayResult paid = payer.approve(request);

        assertThat(((PaidPayment) shop.get("p1")).getTransactionId()).isEqualTo(paid.transactionId());
    }

    @Test
    void leavesAnAttemptPendingUntilItIsDecided() throws Exception {
        payer.leavePending(PayRequest.of("p1", 10_000));
        assertThat(shop.get("p1")).isInstanceOf(PayPendingPayment.class);

        payer.approve("p1");
        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);
    }

    @Test
    void letsATamperedAmountThroughSoThatTheShopCanCatchIt() throws Exception {
        Shop.now(shop.sdk.preRegisterPayment("p1", 50_000L, null, Currency.Krw.INSTANCE));
        payer.approve(PayRequest.of("p1", 50_000).asking(100, 0, "USD"));

        PaidPayment paid = (PaidPayment) shop.get("p1");
        assertThat(paid.getAmount().getTotal()).isEqualTo(100);
        assertThat(paid.getCurrency()).isEqualTo(Currency.Usd.INSTANCE);
    }

    @Test
    void namesTheEasyPayProvider() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000).by(Channel.KAKAOPAY));

        PaymentMethodEasyPay method = (PaymentMethodEasyPay) ((PaidPayment) shop.get("p1")).getMethod();
        assertThat(method).isNotNull();
        assertThat(method.getProvider()).hasToString("Kakaopay");
    }

    @Test
    void datesAPaymentBack() throws Exception {
        Instant lastMonth = Instant.parse("2026-10-01T03:00:00Z");
        payer.approve(PayRequest.of("p1", 10_000), lastMonth);

        assertThat(((PaidPayment) shop.get("p1")).getPaidAt()).isEqualTo(lastMonth);
        assertThat(shop.sandbox.record().movements().getFirst().at()).isEqualTo(lastMonth);
    }

    @Test
    void stopsItsClockForEverythingThatFollows() throws Exception {
        Instant lastMonth = Instant.parse("2026-10-01T03:00:00Z");
        shop.sandbox.stopClockAt(lastMonth);
        payer.approve(PayRequest.of("p1", 10_000));
        Shop.now(shop.cancel("p1", 4_000L, 10_000L));

        assertThat(shop.sandbox.record().movements()).extracting(Movement::at).containsOnly(lastMonth);
    }

    @Test
    void readsDescriptionsBack() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000)
                .described("앙코르 <라이브>", new Customer("c1", "홍길동", "fan@encore.test", null), "{\"pledge\":7}"));

        PaidPayment paid = (PaidPayment) shop.get("p1");
        assertThat(paid.getOrderName()).isEqualTo("앙코르 <라이브>");
        assertThat(paid.getCustomData()).isEqualTo("{\"pledge\":7}");
        assertThat(paid.getCustomer().getName()).isEqualTo("홍길동");
    }

    @Test
    void refusesAWrongSecretAndAStrangeStore() {
        payer.approve(PayRequest.of("p1", 10_000));
        try (PaymentClient stranger = new PaymentClient("wrong", shop.sandbox.apiBase(), shop.sandbox.storeId());
                PaymentClient elsewhere =
                        new PaymentClient(shop.sandbox.apiSecret(), shop.sandbox.apiBase(), "store-other")) {
            assertThatThrownBy(() -> Shop.now(stranger.getPayment("p1"))).isInstanceOf(UnauthorizedException.class);
            assertThatThrownBy(() -> Shop.now(elsewhere.getPayment("p1"))).isInstanceOf(ForbiddenException.class);
        }
    }
}
