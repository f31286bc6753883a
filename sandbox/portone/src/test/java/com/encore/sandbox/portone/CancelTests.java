package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portone.sdk.server.errors.CancelAmountExceedsCancellableAmountException;
import io.portone.sdk.server.errors.CancelTaxAmountExceedsCancellableTaxAmountException;
import io.portone.sdk.server.errors.CancelTaxFreeAmountExceedsCancellableTaxFreeAmountException;
import io.portone.sdk.server.errors.CancellableAmountConsistencyBrokenException;
import io.portone.sdk.server.errors.InvalidRequestException;
import io.portone.sdk.server.errors.PaymentAlreadyCancelledException;
import io.portone.sdk.server.errors.PaymentNotFoundException;
import io.portone.sdk.server.errors.PaymentNotPaidException;
import io.portone.sdk.server.errors.SumOfPartsExceedsCancelAmountException;
import io.portone.sdk.server.payment.CancelledPayment;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PartialCancelledPayment;
import io.portone.sdk.server.payment.PaymentCancellation;
import io.portone.sdk.server.payment.RequestedPaymentCancellation;
import io.portone.sdk.server.payment.SucceededPaymentCancellation;
import io.portone.sdk.server.payment.Trigger;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancelTests {

    private final Shop shop = new Shop();
    private final Payer payer = shop.sandbox.payer();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void cancelsEverythingThatIsLeft() throws Exception {
        payer.approve(PayRequest.of("p1", 110_000));
        Shop.now(shop.cancel("p1", 30_000L, 110_000L));
        assertThat(shop.get("p1")).isInstanceOf(PartialCancelledPayment.class);

        PaymentCancellation rest = Shop.now(shop.cancel("p1", null, 80_000L)).getCancellation();

        assertThat(((SucceededPaymentCancellation) rest).getTotalAmount()).isEqualTo(80_000);
        CancelledPayment cancelled = (CancelledPayment) shop.get("p1");
        assertThat(cancelled.getAmount().getCancelled()).isEqualTo(110_000);
        assertThat(cancelled.getAmount().getPaid()).isEqualTo(110_000);
        assertThat(cancelled.getCancellations()).hasSize(2);
        assertThat(shop.sandbox.record().netOf("p1")).isZero();
        assertThat(shop.sandbox.record().cancelledTotal()).isEqualTo(110_000);
    }

    @Test
    void neverReturnsMoreTaxThanTheWholeHad() throws Exception {
        payer.approve(PayRequest.of("p1", 1_000));
        long vat = 0;
        for (int part = 0; part < 100; part++) {
            var cancellation = (SucceededPaymentCancellation)
                    Shop.now(shop.cancel("p1", 10L, 1_000L - part * 10L)).getCancellation();
            vat += cancellation.getVatAmount();
        }

        assertThat(vat).isEqualTo(91);
    }

    @Test
    void refusesWhenTheGuardNoLongerHolds() {
        payer.approve(PayRequest.of("p1", 10_000));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 1_000L, 9_000L)))
                .isInstanceOf(CancellableAmountConsistencyBrokenException.class);
        assertThat(shop.sandbox.record().netOf("p1")).isEqualTo(10_000);
    }

    @Test
    void refusesMoreThanIsLeft() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000));
        Shop.now(shop.cancel("p1", 6_000L, null));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 4_001L, null)))
                .isInstanceOf(CancelAmountExceedsCancellableAmountException.class);
    }

    @Test
    void refusesToCancelTwiceOrWhatWasNeverPaid() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000));
        payer.open(PayRequest.of("p2", 10_000));
        Shop.now(shop.cancel("p1", null, null));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", null, null)))
                .isInstanceOf(PaymentAlreadyCancelledException.class);
        assertThatThrownBy(() -> Shop.now(shop.cancel("p2", null, null))).isInstanceOf(PaymentNotPaidException.class);
        assertThatThrownBy(() -> Shop.now(shop.cancel("p3", null, null))).isInstanceOf(PaymentNotFoundException.class);
    }

    @Test
    void keepsTaxedAndTaxFreePartsApart() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000).asking(10_000, 4_000, "KRW"));

        assertThatThrownBy(() -> cancelParts(5_000L, 4_500L, null))
                .isInstanceOf(CancelTaxFreeAmountExceedsCancellableTaxFreeAmountException.class);
        assertThatThrownBy(() -> cancelParts(7_000L, null, null))
                .isInstanceOf(CancelTaxAmountExceedsCancellableTaxAmountException.class);
        assertThatThrownBy(() -> cancelParts(1_000L, 800L, 300L))
                .isInstanceOf(SumOfPartsExceedsCancelAmountException.class);
        assertThat(((SucceededPaymentCancellation) cancelParts(10_000L, null, null)).getTaxFreeAmount())
                .isEqualTo(4_000);
    }

    private PaymentCancellation cancelParts(long amount, @Nullable Long taxFree, @Nullable Long vat) throws Exception {
        return Shop.now(shop.sdk.cancelPayment("p1", amount, taxFree, vat, "부분 취소", null, null, null, null, null, null))
                .getCancellation();
    }

    @Test
    void refusesWithoutAReason() {
        payer.approve(PayRequest.of("p1", 10_000));

        assertThatThrownBy(() -> Shop.now(
                        shop.sdk.cancelPayment("p1", null, null, null, " ", null, null, null, null, null, null)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void letsOnlyOneOfManyGuardedCancellationsThrough() {
        payer.approve(PayRequest.of("p1", 10_000));
        var racing = IntStream.range(0, 20)
                .mapToObj(number -> shop.cancel("p1", 1_000L, 10_000L).handle((done, refused) -> refused == null))
                .toList();

        assertThat(racing.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(shop.sandbox.record().netOf("p1")).isEqualTo(9_000);
    }

    @Test
    void decidesAnAsynchronousCancellationLater() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000));
        shop.sandbox.faults().on(Scope.of(Operation.CANCEL).payment("p1").times(2), new Fault.AsynchronousCancel());
        var first = (RequestedPaymentCancellation)
                Shop.now(shop.cancel("p1", 4_000L, 10_000L)).getCancellation();
        var second = (RequestedPaymentCancellation)
                Shop.now(shop.cancel("p1", 6_000L, 6_000L)).getCancellation();
        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);
        assertThat(shop.sandbox.record().netOf("p1")).isEqualTo(10_000);

        payer.approveCancellation("p1", first.getId());
        payer.failCancellation("p1", second.getId());

        PartialCancelledPayment partly = (PartialCancelledPayment) shop.get("p1");
        assertThat(partly.getAmount().getCancelled()).isEqualTo(4_000);
        assertThat(partly.getCancellations()).hasSize(2);
        assertThat(shop.sandbox.record().netOf("p1")).isEqualTo(6_000);
        assertThat(shop.webhookTypes())
                .containsExactlyInAnyOrder(
                        "Transaction.Paid",
                        "Transaction.CancelPending",
                        "Transaction.CancelPending",
                        "Transaction.PartialCancelled");
        assertThatThrownBy(() -> payer.approveCancellation("p1", second.getId()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void reservesTheMoneyOfAPendingCancellation() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000));
        shop.sandbox.faults().on(Scope.of(Operation.CANCEL).once(), new Fault.AsynchronousCancel());
        Shop.now(shop.cancel("p1", 8_000L, null));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 3_000L, null)))
                .isInstanceOf(CancelAmountExceedsCancellableAmountException.class);
    }

    @Test
    void showsWhatTheMerchantAndTheCardCompanyTookBack() throws Exception {
        payer.approve(PayRequest.of("p1", 10_000));
        payer.cancelAtConsole("p1", 1_000L, "콘솔에서 취소");
        payer.chargeback("p1", 2_000L, "이의 제기");

        PartialCancelledPayment partly = (PartialCancelledPayment) shop.get("p1");
        assertThat(partly.getCancellations())
                .extracting(cancellation -> ((SucceededPaymentCancellation) cancellation).getTrigger())
                .containsExactly(Trigger.Console.INSTANCE, Trigger.Chargeback.INSTANCE);
        assertThat(shop.sandbox.record().netOf("p1")).isEqualTo(7_000);
    }
}
