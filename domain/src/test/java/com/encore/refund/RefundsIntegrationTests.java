package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.MemberId;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PaymentState;
import com.encore.payment.ResolvePayments;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.project.FundingClosed;
import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.DomainTest;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class RefundsIntegrationTests {

    private static final long AMOUNT = 45_000;

    @Autowired
    PlacePledge placing;

    @Autowired
    OpenCheckout checkouts;

    @Autowired
    ConfirmPayment confirmation;

    @Autowired
    ResolvePayments janitor;

    @Autowired
    CancelPledge cancelling;

    @Autowired
    PayBackDue payBack;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private final PortOneSandbox provider = Provider.sandbox();
    private MemberId fan;
    private ProjectId project;
    private PledgeNumber pledge;
    private PaymentNumber payment;

    @BeforeEach
    void payAPledge() {
        fan = stage.fan();
        project = stage.project();
        pledge = placing.place(stage.donation(fan, project, AMOUNT));
        payment = checkouts.open(pledge, fan, PaymentMethod.CARD, null).payment();
        provider.payer().approve(payment.value());
        confirmation.confirm(payment);
    }

    @AfterEach
    void healTheProvider() {
        provider.faults().clear();
    }

    static Stream<Arguments> faultsOfACancellation() {
        return Stream.of(
                Arguments.of("a 500 before it is applied", new Fault.ServerError(500, Fault.Moment.BEFORE)),
                Arguments.of("a 502 after it is applied", new Fault.ServerError(502, Fault.Moment.AFTER)),
                Arguments.of("the card company refuses", new Fault.PgProvider("9999", "일시 오류")),
                Arguments.of("no answer, never applied", new Fault.Hang(Fault.Moment.BEFORE)),
                Arguments.of("no answer, but applied", new Fault.Hang(Fault.Moment.AFTER)),
                Arguments.of("an answer later than our patience", new Fault.Latency(Duration.ofMillis(2500))),
                Arguments.of("the connection cut before", new Fault.Cut(Fault.Moment.BEFORE)),
                Arguments.of("the connection cut after", new Fault.Cut(Fault.Moment.AFTER)),
                Arguments.of("still working on the same", new Fault.OutstandingRequest()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfACancellation")
    void refundsExactlyOnceThrough(String what, Fault fault) {
        provider.faults().on(Scope.of(Operation.CANCEL).payment(payment.value()).once(), fault);

        cancelling.cancel(pledge, fan);
        provider.faults().clear();
        onePass();

        assertRefundedOnce();
    }

    @ParameterizedTest(name = "{0}, and the provider cannot be asked either")
    @MethodSource("faultsOfACancellation")
    void refundsExactlyOnceWhenEvenAskingFails(String what, Fault fault) {
        provider.faults().on(Scope.of(Operation.CANCEL).payment(payment.value()).once(), fault);
        provider.faults()
                .on(
                        Scope.of(Operation.GET).payment(payment.value()).once(),
                        new Fault.ServerError(503, Fault.Moment.BEFORE));

        cancelling.cancel(pledge, fan);
        provider.faults().clear();
        onePass();
        onePass();

        assertRefundedOnce();
    }

    @Test
    void doesNotRefundTwiceWhenAReusedConnectionIsCutAfterTheCancellation() {
        confirmation.confirm(payment);
        provider.faults()
                .on(Scope.of(Operation.CANCEL).payment(payment.value()).times(2), new Fault.Cut(Fault.Moment.AFTER));

        cancelling.cancel(pledge, fan);
        provider.faults().clear();
        onePass();

        assertRefundedOnce();
    }

    @Test
    void waitsForACancellationTheProviderDecidesLater() {
        provider.faults()
                .on(Scope.of(Operation.CANCEL).payment(payment.value()).once(), new Fault.AsynchronousCancel());
        assertThat(cancelling.cancel(pledge, fan)).isEqualTo(RefundState.PENDING);
        assertThat(provider.record().netOf(payment.value())).isEqualTo(AMOUNT);
        assertThat(stage.stateOf(pledge.value())).isEqualTo("REFUNDING");

        provider.payer().approveCancellation(payment.value(), cancellationId());
        onePass();

        assertRefundedOnce();
    }

    @Test
    void triesAgainWhenTheProviderGivesUpOnACancellation() {
        provider.faults()
                .on(Scope.of(Operation.CANCEL).payment(payment.value()).once(), new Fault.AsynchronousCancel());
        cancelling.cancel(pledge, fan);

        provider.payer().failCancellation(payment.value(), cancellationId());
        onePass();
        onePass();

        assertRefundedOnce();
    }

    @Test
    void refundsOnceThoughTheBackerClicksTwentyTimesAtOnce() throws InterruptedException {
        List<Race.Result<RefundState>> results = Race.of(20, i -> cancelling.cancel(pledge, fan));

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        onePass();
        assertRefundedOnce();
    }

    @Test
    void takesNoteOfWhatTheMerchantCancelledAtTheProvider() {
        provider.payer().cancelAtConsole(payment.value(), null, "콘솔에서 취소");

        confirmation.confirm(payment);

        assertThat(stage.stateOf(pledge.value())).isEqualTo("REFUNDED");
        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(0, 0));
        assertRefundedOnce();
    }

    @Test
    void findsNothingLeftToGiveBackWhenTheMerchantWasQuicker() {
        provider.payer().cancelAtConsole(payment.value(), null, "콘솔에서 취소");

        assertThat(cancelling.cancel(pledge, fan)).isEqualTo(RefundState.MOOT);

        assertRefundedOnce();
    }

    @Test
    void parksARefundTheProviderKeepsRefusingWhereAPersonSeesIt() {
        provider.faults().on(Scope.of(Operation.CANCEL).payment(payment.value()), new Fault.PgProvider("1", "거절"));
        cancelling.cancel(pledge, fan);
        for (int i = 0; i < RefundPace.MOST_REFUSALS; i++) {
            clock.advance(Duration.ofHours(2));
            payBack.pay(1000);
        }
        assertThat(stage.jdbc()
                        .sql("""
                                select concat(r.state, ' ', r.park_kind)
                                from refund r join payment y on y.id = r.payment_id where y.number = ?
                                """)
                        .param(payment.value())
                        .query(String.class)
                        .single())
                .isEqualTo("PARKED TRIED_OFTEN");
        assertThat(provider.record().netOf(payment.value())).isEqualTo(AMOUNT);
    }

    @Test
    void refundsNothingForAStrangerOrAfterTheDeadline() {
        assertThatExceptionOfType(PledgeNumber.NoSuchPledge.class)
                .isThrownBy(() -> cancelling.cancel(pledge, stage.fan()));
        clock.advance(Duration.ofDays(7));
        assertThatExceptionOfType(FundingClosed.class).isThrownBy(() -> cancelling.cancel(pledge, fan));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfACancellation")
    void countsAPaymentOnceThoughAskingForItMeetsWith(String what, Fault fault) {
        PledgeNumber other = placing.place(stage.donation(fan, project, 7_000));
        PaymentNumber paid =
                checkouts.open(other, fan, PaymentMethod.CARD, null).payment();
        provider.payer().approve(paid.value());
        provider.faults().on(Scope.of(Operation.GET).payment(paid.value()).once(), fault);

        confirmation.confirm(paid);
        provider.faults().clear();
        onePass();

        assertThat(confirmation.confirm(paid)).isEqualTo(PaymentState.PAID);
        assertThat(stage.stateOf(other.value())).isEqualTo("PAID");
        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(AMOUNT + 7_000, 1));
    }

    private void onePass() {
        clock.advance(Duration.ofMinutes(5));
        janitor.resolve(1000);
        payBack.pay(1000);
    }

    private void assertRefundedOnce() {
        assertThat(stage.stateOf(pledge.value())).isEqualTo("REFUNDED");
        assertThat(provider.record().of(payment.value()).stream().filter(move -> move.net() < 0))
                .hasSize(1);
        assertThat(provider.record().netOf(payment.value())).isZero();
        assertThat(stage.journal(project))
                .containsExactly(
                        "CAPTURE PG_RECEIVABLE 45000",
                        "CAPTURE PLEDGES_HELD -45000",
                        "REFUND PLEDGES_HELD 45000",
                        "REFUND PG_RECEIVABLE -45000");
    }

    private String cancellationId() {
        return stage.jdbc()
                .sql("select r.cancellation_id from refund r join payment y on y.id = r.payment_id where y.number = ?")
                .param(payment.value())
                .query(String.class)
                .single();
    }
}
