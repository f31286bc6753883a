package com.encore.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.notification.Language;
import com.encore.pledge.AbandonPledge;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.ReleaseExpired;
import com.encore.project.Bank;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.refund.PayBackDue;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.Payer;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class PaymentsIntegrationTests {

    private static final RefundAccount ACCOUNT = new RefundAccount("SHINHAN", "110-123-456789", "테스트 팬");

    @Autowired
    PlacePledge placing;

    @Autowired
    AbandonPledge abandoning;

    @Autowired
    ReleaseExpired releasing;

    @Autowired
    OpenCheckout checkouts;

    @Autowired
    ConfirmPayment confirmation;

    @Autowired
    AwaitMoney money;

    @Autowired
    ResolvePayments janitor;

    @Autowired
    PayBackDue payBack;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MemberDirectory members;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private final Payer payer = Provider.sandbox().payer();
    private MemberId fan;
    private ProjectId project;
    private RewardId reward;

    @BeforeEach
    void openProject() {
        fan = stage.fan();
        project = stage.project();
        reward = stage.reward(project, 30_000, 1, null);
    }

    private PledgeNumber pledge() {
        return placing.place(stage.request(fan, project, Stage.one(reward)));
    }

    private PaymentNumber checkout(PledgeNumber pledge) {
        return checkouts.open(pledge, fan, PaymentMethod.CARD, null).payment();
    }

    @AfterEach
    void mendTheProvider() {
        Provider.sandbox().faults().clear();
    }

    @Test
    void countsAPaidPledgeOnceHoweverManyAskAtOnce() throws InterruptedException {
        PledgeNumber pledge = pledge();
        PaymentNumber payment = checkout(pledge);
        payer.approve(payment.value());

        List<Race.Result<PaymentState>> results = Race.of(20, i -> confirmation.confirm(payment));

        assertThat(results).allSatisfy(result -> assertThat(result.value()).isEqualTo(PaymentState.PAID));
        assertThat(stage.stateOf(pledge.value())).isEqualTo("PAID");
        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(30_000, 1));
        assertThat(stage.journal(project))
                .containsExactly("CAPTURE PG_RECEIVABLE 30000", "CAPTURE PLEDGES_HELD -30000");
    }

    @Test
    void sharesAnAnswerThatTheMoneyCameWithWhoeverWaitsForIt() throws Exception {
        PaymentNumber payment = checkout(pledge());
        payer.approve(payment.value());
        Scope asked = Scope.of(Operation.GET).payment(payment.value());
        Provider.sandbox().faults().on(asked.once(), new Fault.Hang(Fault.Moment.BEFORE));
        CompletableFuture<PaymentState> first = begun(() -> money.of(payment).orElseThrow());
        assertThat(Provider.sandbox().faults().awaitHanging(1, Duration.ofSeconds(10)))
                .as("%s", first)
                .isTrue();
        Provider.sandbox().faults().on(asked, new Fault.Cut(Fault.Moment.BEFORE));

        CompletableFuture<PaymentState> second = waiting(() -> money.of(payment).orElseThrow());
        Provider.sandbox().faults().release();

        assertThat(first.get()).isEqualTo(PaymentState.PAID);
        assertThat(second.get()).isEqualTo(PaymentState.PAID);
        assertThat(money.of(payment).orElseThrow()).as("asks nobody any more").isEqualTo(PaymentState.PAID);
    }

    @Test
    void sharesNoAnswerThatMayBeOlderThanTheNews() throws Exception {
        PaymentNumber payment = checkout(pledge());
        Provider.sandbox()
                .faults()
                .on(Scope.of(Operation.GET).payment(payment.value()).once(), new Fault.Hang(Fault.Moment.AFTER));
        PayRequest asks = PayRequest.of(payment.value(), 30_000);
        payer.decline(asks, "DECLINED", "declined");
        CompletableFuture<PaymentState> first = begun(() -> money.of(payment).orElseThrow());
        assertThat(Provider.sandbox().faults().awaitHanging(1, Duration.ofSeconds(10)))
                .as("%s", first)
                .isTrue();
        payer.approve(payment.value());

        CompletableFuture<PaymentState> second = waiting(() -> money.of(payment).orElseThrow());
        Provider.sandbox().faults().release();

        assertThat(first.get()).isEqualTo(PaymentState.FAILED);
        assertThat(second.get()).isEqualTo(PaymentState.PAID);
    }

    private static CompletableFuture<PaymentState> begun(Supplier<PaymentState> work) {
        CompletableFuture<PaymentState> done = new CompletableFuture<>();
        begun(work, done);
        return done;
    }

    /** Returns once that waits for something. */
    private static CompletableFuture<PaymentState> waiting(Supplier<PaymentState> work) {
        CompletableFuture<PaymentState> done = new CompletableFuture<>();
        Thread thread = begun(work, done);
        await().until(() -> thread.getState() == Thread.State.WAITING || done.isDone());
        return done;
    }

    private static Thread begun(Supplier<PaymentState> work, CompletableFuture<PaymentState> done) {
        return Thread.ofPlatform().start(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
    }

    @Test
    void countsAPersonWithTwoPledgesOnce() {
        for (long amount : List.of(5_000L, 7_000L)) {
            PledgeNumber pledge = placing.place(stage.donation(fan, project, amount));
            PaymentNumber payment = checkout(pledge);
            payer.approve(payment.value());
            confirmation.confirm(payment);
        }
        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(12_000, 1));
    }

    @Test
    void letsADeclinedCardBeFollowedByOneThatIsNot() {
        PledgeNumber pledge = pledge();
        PaymentNumber first = checkout(pledge);
        payer.decline(PayRequest.of(first.value(), 30_000));
        assertThat(confirmation.confirm(first)).isEqualTo(PaymentState.FAILED);

        PaymentNumber second = checkout(pledge);
        assertThat(second).isEqualTo(first);
        payer.approve(PayRequest.of(second.value(), 30_000));

        assertThat(confirmation.confirm(second)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void findsByItselfWhatTheBuyerPaidBeforeClosingTheBrowser() {
        PledgeNumber pledge = pledge();
        payer.approve(checkout(pledge).value());

        clock.advance(Duration.ofMinutes(2));
        janitor.resolve(1000);

        assertThat(stage.stateOf(pledge.value())).isEqualTo("PAID");
    }

    @Test
    void takesMoneyThatArrivesAfterItsHoldIfTheStockIsStillThere() {
        PledgeNumber pledge = pledge();
        PaymentNumber payment = checkout(pledge);
        expireHolds();
        assertThat(stage.sold(reward)).isZero();

        payer.approve(payment.value());
        confirmation.confirm(payment);

        assertThat(stage.stateOf(pledge.value())).isEqualTo("PAID");
        assertThat(stage.sold(reward)).isEqualTo(1);
    }

    @Test
    void givesMoneyBackThatArrivesAfterItsHoldWhenTheStockIsGone() {
        PledgeNumber late = pledge();
        PaymentNumber payment = checkout(late);
        expireHolds();
        MemberId quicker = stage.fan();
        placing.place(stage.request(quicker, project, Stage.one(reward)));

        payer.approve(payment.value());
        confirmation.confirm(payment);
        assertThat(stage.stateOf(late.value())).isEqualTo("REFUNDING");
        payBack.pay(1000);

        assertThat(stage.stateOf(late.value())).isEqualTo("REFUNDED");
        assertThat(Provider.sandbox().record().netOf(payment.value())).isZero();
        assertThat(stage.journal(project))
                .containsExactly(
                        "CAPTURE PG_RECEIVABLE 30000",
                        "CAPTURE PLEDGES_HELD -30000",
                        "REFUND PLEDGES_HELD 30000",
                        "REFUND PG_RECEIVABLE -30000");
        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(0, 0));
    }

    @Test
    void givesMoneyBackThatWasPaidAfterTheDeadline() {
        PledgeNumber pledge = pledge();
        PaymentNumber payment = checkout(pledge);
        payer.approve(payment.value(), clock.instant().plus(Duration.ofDays(8)));

        confirmation.confirm(payment);
        payBack.pay(1000);

        assertThat(stage.stateOf(pledge.value())).isEqualTo("REFUNDED");
        assertThat(stage.sold(reward)).isZero();
    }

    @Test
    void givesBackAnAmountThatIsNotThePledges() {
        PledgeNumber pledge = pledge();
        PaymentNumber payment = checkout(pledge);
        payer.approve(PayRequest.of(payment.value(), 29_000));

        confirmation.confirm(payment);
        payBack.pay(1000);

        assertThat(stage.stateOf(pledge.value())).isEqualTo("REFUNDED");
        assertThat(stage.journal(project)).contains("REFUND PG_RECEIVABLE -29000");
        assertThat(Provider.sandbox().record().netOf(payment.value())).isZero();
    }

    @Test
    void countsNothingThatWasPaidInAnotherCurrencyAndLeavesItToAPerson() {
        PledgeNumber pledge = pledge();
        PaymentNumber payment = checkout(pledge);
        payer.approve(PayRequest.of(payment.value(), 30_000).asking(30_000, 0, "USD"));

        assertThat(confirmation.confirm(payment)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(stage.stateOf(pledge.value())).isEqualTo("HELD");
        assertThat(stage.journal(project)).isEmpty();
    }

    @Test
    void givesBackWhatIsPaidForAPledgeLetGoOf() {
        PledgeNumber pledge = pledge();
        PaymentNumber payment = checkout(pledge);
        abandoning.abandon(pledge, fan);
        payer.approve(payment.value());

        confirmation.confirm(payment);
        payBack.pay(1000);

        assertThat(stage.stateOf(pledge.value())).isEqualTo("REFUNDED");
    }

    @Test
    void waitsForATransferAndCountsItWhenItComes() {
        PledgeNumber pledge = pledge();
        PaymentNumber payment = checkouts
                .open(pledge, fan, PaymentMethod.VIRTUAL_ACCOUNT, ACCOUNT)
                .payment();
        payer.issueAccount(payment.value());
        assertThat(confirmation.confirm(payment)).isEqualTo(PaymentState.WAITING);
        clock.advance(Duration.ofMinutes(11));
        releasing.release(1000);
        assertThat(stage.stateOf(pledge.value())).isEqualTo("HELD");

        payer.deposit(payment.value());
        assertThat(confirmation.confirm(payment)).isEqualTo(PaymentState.PAID);
        assertThat(stage.stateOf(pledge.value())).isEqualTo("PAID");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesTheBankToTransferToInTheReadersLanguage(Language language) {
        stage.jdbc()
                .sql("update member set language = ? where id = ?")
                .params(language.tag(), fan.value())
                .update();
        PaymentNumber payment = checkouts
                .open(pledge(), fan, PaymentMethod.VIRTUAL_ACCOUNT, ACCOUNT)
                .payment();
        payer.issueAccount(payment.value());

        confirmation.confirm(payment);

        Mailbox.Posted letter = mailbox.lastOf(members.emailOf(fan));
        assertThat(letter.kind()).isEqualTo("VIRTUAL_ACCOUNT_ISSUED");
        String code = stage.jdbc()
                .sql("select account_bank from payment where number = ?")
                .param(payment.value())
                .query(String.class)
                .single();
        assertThat(letter.value("bank")).isEqualTo(Bank.called(code, language)).isNotEqualTo(code);
    }

    @Test
    void closesTheDepositAccountOfAPledgeLetGoOf() {
        PledgeNumber pledge = pledge();
        PaymentNumber payment = checkouts
                .open(pledge, fan, PaymentMethod.VIRTUAL_ACCOUNT, ACCOUNT)
                .payment();
        payer.issueAccount(payment.value());
        confirmation.confirm(payment);
        abandoning.abandon(pledge, fan);

        clock.advance(Duration.ofMinutes(11));
        janitor.resolve(1000);

        assertThat(stage.jdbc()
                        .sql("select state from payment where number = ?")
                        .param(payment.value())
                        .query(String.class)
                        .single())
                .isEqualTo("EXPIRED");
    }

    @Test
    void asksForARefundAccountBeforeATransfer() {
        PledgeNumber pledge = pledge();
        assertThatExceptionOfType(RefundAccountNeeded.class)
                .isThrownBy(() -> checkouts.open(pledge, fan, PaymentMethod.VIRTUAL_ACCOUNT, null));
    }

    @Test
    void sealsTheRefundAccount() {
        PaymentNumber payment = checkouts
                .open(pledge(), fan, PaymentMethod.VIRTUAL_ACCOUNT, ACCOUNT)
                .payment();
        byte[] sealed = stage.jdbc()
                .sql("select refund_account_sealed from payment where number = ?")
                .param(payment.value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("110123456789");
    }

    @Test
    void opensOneCheckoutThoughTwoTabsDoAtOnce() throws InterruptedException {
        PledgeNumber pledge = pledge();
        List<Race.Result<PaymentNumber>> results = Race.of(8, i -> checkout(pledge));
        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        assertThat(results.stream().map(Race.Result::value).distinct()).hasSize(1);
    }

    @Test
    void opensNoCheckoutForAStrangerOrAnExpiredHold() {
        PledgeNumber pledge = pledge();
        assertThatExceptionOfType(PledgeNumber.NoSuchPledge.class)
                .isThrownBy(() -> checkouts.open(pledge, stage.fan(), PaymentMethod.CARD, null));
        clock.advance(Duration.ofMinutes(10));
        assertThatExceptionOfType(CheckoutClosed.class).isThrownBy(() -> checkout(pledge));
        releasing.release(1000);
    }

    private void expireHolds() {
        clock.advance(Duration.ofMinutes(10));
        releasing.release(1000);
    }
}
