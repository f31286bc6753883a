package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portone.sdk.server.common.Bank;
import io.portone.sdk.server.errors.InvalidRequestException;
import io.portone.sdk.server.errors.PaymentNotFoundException;
import io.portone.sdk.server.errors.PaymentNotWaitingForDepositException;
import io.portone.sdk.server.payment.CancelPaymentBodyRefundAccount;
import io.portone.sdk.server.payment.CancelledPayment;
import io.portone.sdk.server.payment.FailedPayment;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PaymentMethodVirtualAccount;
import io.portone.sdk.server.payment.VirtualAccountIssuedPayment;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualAccountTests {

    private final Shop shop = new Shop();
    private final Payer payer = shop.sandbox.payer();
    private final PayRequest request = PayRequest.of("p1", 33_000);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void waitsForTheDeposit() throws Exception {
        payer.issueAccount(request);
        VirtualAccountIssuedPayment waiting = (VirtualAccountIssuedPayment) shop.get("p1");
        PaymentMethodVirtualAccount account = (PaymentMethodVirtualAccount) Objects.requireNonNull(waiting.getMethod());
        assertThat(account.getAccountNumber()).hasSize(14);
        assertThat(account.getExpiredAt()).isAfter(waiting.getRequestedAt());
        assertThat(shop.sandbox.record().netOf("p1")).isZero();

        payer.deposit("p1");

        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);
        assertThat(shop.sandbox.record().movements())
                .extracting(Movement::kind)
                .containsExactly(Movement.Kind.ACCOUNT_ISSUED, Movement.Kind.DEPOSITED);
        assertThat(shop.webhookTypes())
                .containsExactlyInAnyOrder("Transaction.Ready", "Transaction.VirtualAccountIssued", "Transaction.Paid");
    }

    @Test
    void asksWhereToRefund() throws Exception {
        payer.issueAccount(request);
        payer.deposit("p1");

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", null, 33_000L)))
                .isInstanceOf(InvalidRequestException.class);

        var account = new CancelPaymentBodyRefundAccount(Bank.Shinhan.INSTANCE, "110000000000", "홍길동", null);
        Shop.now(shop.cancel("p1", null, 33_000L, account, null));
        assertThat(shop.get("p1")).isInstanceOf(CancelledPayment.class);
    }

    @Test
    void closesAnAccountSoThatAnotherAttemptMayFollow() throws Exception {
        payer.issueAccount(request);
        assertThatThrownBy(() -> payer.approve(request)).isInstanceOf(Refused.class);

        assertThat(Shop.now(shop.sdk.closeVirtualAccount("p1")).getClosedAt()).isNotNull();

        assertThat(shop.get("p1")).isInstanceOf(FailedPayment.class);
        assertThatThrownBy(() -> payer.deposit("p1")).isInstanceOf(Refused.class);
        payer.approve(request);
        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);
    }

    @Test
    void refusesToCloseWhatIsNotWaiting() throws Exception {
        payer.approve(request);

        assertThatThrownBy(() -> Shop.now(shop.sdk.closeVirtualAccount("p1")))
                .isInstanceOf(PaymentNotWaitingForDepositException.class);
        assertThatThrownBy(() -> Shop.now(shop.sdk.closeVirtualAccount("p2")))
                .isInstanceOf(PaymentNotFoundException.class);
    }

    @Test
    void takesNoDepositAfterTheAccountExpired() {
        Instant end = Instant.parse("2026-11-01T00:00:00Z");
        payer.issueAccount(request.payableUntil(end), end.minusSeconds(60));

        assertThatThrownBy(() -> payer.deposit("p1", end)).isInstanceOf(Refused.class);
        payer.deposit("p1", end.minusSeconds(1));
        assertThat(shop.sandbox.record().netOf("p1")).isEqualTo(33_000);
    }
}
