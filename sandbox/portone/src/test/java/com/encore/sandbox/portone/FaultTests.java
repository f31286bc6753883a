package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portone.sdk.server.common.Currency;
import io.portone.sdk.server.errors.CancellableAmountConsistencyBrokenException;
import io.portone.sdk.server.errors.PaymentAlreadyCancelledException;
import io.portone.sdk.server.errors.PgProviderException;
import io.portone.sdk.server.errors.UnknownException;
import io.portone.sdk.server.payment.CancelPaymentResponse;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.SucceededPaymentCancellation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTests {

    private final Shop shop = new Shop();
    private final Faults faults = shop.sandbox.faults();
    private final MoneyRecord record = shop.sandbox.record();

    @BeforeEach
    void pay() {
        shop.sandbox.payer().approve(PayRequest.of("p1", 110_000));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** A call that leaves a keep-alive connection behind, so that the next call re-uses it. */
    private void warmUp() throws Exception {
        shop.get("p1");
    }

    @Test
    void doubleCancelsAPartWithoutAGuardWhenTheConnectionDiesAfterwards() throws Exception {
        warmUp();
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.Cut(Fault.Moment.AFTER));

        CancelPaymentResponse answer = Shop.now(shop.cancel("p1", 30_000L, null));

        assertThat(answer.getCancellation()).isInstanceOf(SucceededPaymentCancellation.class);
        assertThat(record.netOf("p1")).isEqualTo(50_000);
    }

    @Test
    void cancelsAPartOnceWithAGuardWhenTheConnectionDiesAfterwards() throws Exception {
        warmUp();
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.Cut(Fault.Moment.AFTER));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 30_000L, 110_000L)))
                .isInstanceOf(CancellableAmountConsistencyBrokenException.class);
        assertThat(record.netOf("p1")).isEqualTo(80_000);
    }

    @Test
    void cancelsEverythingOnceWithoutAGuardWhenTheConnectionDiesAfterwards() throws Exception {
        warmUp();
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.Cut(Fault.Moment.AFTER));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", null, null)))
                .isInstanceOf(PaymentAlreadyCancelledException.class);
        assertThat(record.netOf("p1")).isZero();
        assertThat(record.of("p1")).hasSize(2);
    }

    @Test
    void leavesAFreshConnectionsOutcomeOpenWhenItDiesAfterwards() {
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.Cut(Fault.Moment.AFTER));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 30_000L, 110_000L))).isInstanceOf(IOException.class);
        assertThat(record.netOf("p1")).isEqualTo(80_000);
    }

    @Test
    void movesNothingWhenTheConnectionDiesBefore() {
        faults.on(Scope.of(Operation.CANCEL), new Fault.Cut(Fault.Moment.BEFORE));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 30_000L, 110_000L))).isInstanceOf(IOException.class);
        assertThat(record.netOf("p1")).isEqualTo(110_000);
    }

    @Test
    void answersAGatewayPageInsteadOfJson() {
        faults.on(Scope.of(Operation.GET).once(), new Fault.ServerError(502, Fault.Moment.BEFORE));

        assertThatThrownBy(() -> shop.get("p1"))
                .isInstanceOf(UnknownException.class)
                .hasMessageContaining("<html>");
    }

    @Test
    void movesMoneyBehindAGatewayPage() {
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.ServerError(504, Fault.Moment.AFTER));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 30_000L, 110_000L))).isInstanceOf(UnknownException.class);
        assertThat(record.netOf("p1")).isEqualTo(80_000);
    }

    @Test
    void passesOnWhatThePaymentCompanySays() {
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.PgProvider("PG_MAINTENANCE", "점검 중"));

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 30_000L, 110_000L)))
                .isInstanceOfSatisfying(PgProviderException.class, refused -> {
                    assertThat(refused.getPgCode()).isEqualTo("PG_MAINTENANCE");
                    assertThat(refused.getPgMessage()).isEqualTo("점검 중");
                });
        assertThat(record.netOf("p1")).isEqualTo(110_000);
    }

    @Test
    void saysThatTheSameRequestIsStillRunning() {
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.OutstandingRequest());

        assertThatThrownBy(() -> Shop.now(shop.cancel("p1", 30_000L, 110_000L)))
                .isInstanceOf(UnknownException.class)
                .hasMessageContaining("IDEMPOTENCY_OUTSTANDING_REQUEST");
    }

    @Test
    void answersLateButAnswers() throws Exception {
        faults.on(Scope.of(Operation.GET).once(), new Fault.Latency(Duration.ofMillis(150)));
        long start = System.nanoTime();

        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }

    @Test
    void appliesAHangingCancellationWhenReleasedThoughTheShopGaveUp() throws Exception {
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.Hang(Fault.Moment.BEFORE));
        CompletableFuture<CancelPaymentResponse> asked = shop.cancel("p1", 30_000L, 110_000L);
        assertThat(faults.awaitHanging(1, Shop.PATIENCE)).isTrue();
        CompletableFuture<CancelPaymentResponse> impatient = asked.copy().orTimeout(50, TimeUnit.MILLISECONDS);

        assertThatThrownBy(() -> Shop.now(impatient)).isInstanceOf(TimeoutException.class);
        assertThat(record.netOf("p1")).isEqualTo(110_000);

        faults.release();
        Shop.now(asked);
        assertThat(record.netOf("p1")).isEqualTo(80_000);
    }

    @Test
    void hidesAnAppliedCancellationBehindAHangingAnswer() throws Exception {
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.Hang(Fault.Moment.AFTER));
        CompletableFuture<CancelPaymentResponse> asked = shop.cancel("p1", 30_000L, 110_000L);

        assertThat(faults.awaitHanging(1, Shop.PATIENCE)).isTrue();
        assertThat(record.netOf("p1")).isEqualTo(80_000);
        faults.clear();
        assertThatThrownBy(() -> Shop.now(asked)).isInstanceOf(IOException.class);
    }

    @Test
    void forgetsAHangingCancellationWhenCleared() throws Exception {
        faults.on(Scope.of(Operation.CANCEL).once(), new Fault.Hang(Fault.Moment.BEFORE));
        CompletableFuture<CancelPaymentResponse> asked = shop.cancel("p1", 30_000L, 110_000L);

        assertThat(faults.awaitHanging(1, Shop.PATIENCE)).isTrue();
        faults.clear();
        assertThatThrownBy(() -> Shop.now(asked)).isInstanceOf(IOException.class);
        assertThat(record.netOf("p1")).isEqualTo(110_000);
    }

    @Test
    void strikesOnlyItsOperationItsPaymentAndItsNumberOfTimes() throws Exception {
        shop.sandbox.payer().approve(PayRequest.of("p2", 10_000));
        faults.on(Scope.of(Operation.GET).payment("p1").times(2), new Fault.ServerError(500, Fault.Moment.BEFORE));

        Shop.now(shop.sdk.preRegisterPayment("p3", 1_000L, null, Currency.Krw.INSTANCE));
        assertThat(shop.get("p2")).isInstanceOf(PaidPayment.class);
        assertThatThrownBy(() -> shop.get("p1")).isInstanceOf(UnknownException.class);
        assertThatThrownBy(() -> shop.get("p1")).isInstanceOf(UnknownException.class);
        assertThat(shop.get("p1")).isInstanceOf(PaidPayment.class);
        assertThat(faults.active()).isEmpty();
    }

    @Test
    void strikesUntilCleared() {
        faults.on(Scope.of(Operation.ANY), new Fault.ServerError(500, Fault.Moment.BEFORE));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> shop.get("p1")).isInstanceOf(UnknownException.class);
        }

        faults.clear();
        assertThat(faults.active()).isEmpty();
    }
}
