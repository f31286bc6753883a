package com.encore.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.payment.CheckoutClosed;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.project.CallOff;
import com.encore.project.FundingClosed;
import com.encore.project.MoveNotAllowed;
import com.encore.project.ProjectId;
import com.encore.project.ProjectNotFound;
import com.encore.project.ReasonNeeded;
import com.encore.project.RewardId;
import com.encore.refund.PayBackDue;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.Backers;
import com.encore.testing.DomainTest;
import com.encore.testing.FundingEnding;
import com.encore.testing.Mailbox;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class ClosingIntegrationTests {

    private static final long GOAL = 1_000_000;
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Autowired
    FundingEnding closing;

    @Autowired
    BeginClosing beginning;

    @Autowired
    DecideResult deciding;

    @Autowired
    DueToClose due;

    @Autowired
    ClosingResultOf results;

    @Autowired
    CallOff callingOff;

    @Autowired
    Backers backers;

    @Autowired
    PlacePledge placing;

    @Autowired
    OpenCheckout checkouts;

    @Autowired
    ConfirmPayment confirmation;

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

    private final PortOneSandbox provider = Provider.sandbox();
    private ProjectId project;
    private Instant deadline;

    @BeforeEach
    void openProject() {
        project = stage.project(Duration.ofMinutes(9));
        deadline = clock.instant().plus(Duration.ofMinutes(9));
    }

    @AfterEach
    void healTheProvider() {
        provider.faults().clear();
    }

    @Test
    void beginsAtTheDeadlineNotAMicrosecondBeforeAndOnce() {
        until(deadline.minus(MICROSECOND));
        assertThat(beginning.begin(project)).isEqualTo(BeginClosing.Begun.NOT_DUE);
        assertThat(due.projects(1000)).doesNotContain(project);

        until(deadline);
        assertThat(due.projects(1000)).contains(project);
        assertThat(beginning.begin(project)).isEqualTo(BeginClosing.Begun.NOW);
        assertThat(beginning.begin(project)).isEqualTo(BeginClosing.Begun.BEFORE);

        assertThat(moves()).containsExactly("FUNDING", "CLOSING");
        assertThat(due.projects(1000)).contains(project);
        assertThatExceptionOfType(FundingClosed.class)
                .isThrownBy(() -> placing.place(stage.donation(stage.fan(), project, 5_000)));
    }

    @Test
    void confirmsThePledgesOfAProjectThatMeetsItsGoalToTheWon() {
        RewardId reward = stage.reward(project, 300_000, 10, null);
        Backers.Opened ticket = backers.pays(stage.request(stage.fan(), project, Stage.one(reward)));
        Backers.Opened donation = backers.pays(project, 700_000);

        close();

        assertThat(state()).isEqualTo("SUCCEEDED");
        ClosingResult result = result();
        assertThat(result.result()).isEqualTo(FundingResult.SUCCEEDED);
        assertThat(result.counted()).isEqualTo(Won.of(GOAL));
        assertThat(result.backers()).isEqualTo(2);
        assertThat(result.totalsDrift()).isZero();
        assertThat(result.finishedAt()).isNotNull();
        assertThat(stage.stateOf(ticket.pledge().value())).isEqualTo("CONFIRMED");
        assertThat(stage.stateOf(donation.pledge().value())).isEqualTo("CONFIRMED");
        assertThat(stage.sold(reward)).isEqualTo(1);
        assertThat(stage.journal(project))
                .containsExactly(
                        "CAPTURE PG_RECEIVABLE 300000",
                        "CAPTURE PLEDGES_HELD -300000",
                        "CAPTURE PG_RECEIVABLE 700000",
                        "CAPTURE PLEDGES_HELD -700000");
        assertThat(due.projects(1000)).doesNotContain(project);
    }

    @Test
    void owesEverythingBackWhenTheGoalIsMissedByOneWon() {
        RewardId reward = stage.reward(project, 300_000, 10, null);
        Backers.Opened ticket = backers.pays(stage.request(stage.fan(), project, Stage.one(reward)));
        Backers.Opened donation = backers.pays(project, 699_999);

        close();
        assertThat(stage.stateOf(ticket.pledge().value())).isEqualTo("REFUNDING");
        assertThat(reasons()).containsOnly("PROJECT_FAILED");
        payBack.pay(1000);

        assertThat(state()).isEqualTo("FAILED");
        assertThat(stage.stateOf(ticket.pledge().value())).isEqualTo("REFUNDED");
        assertThat(stage.stateOf(donation.pledge().value())).isEqualTo("REFUNDED");
        assertThat(provider.record().netOf(ticket.payment().value())).isZero();
        assertThat(provider.record().netOf(donation.payment().value())).isZero();
        assertThat(stage.sold(reward)).isZero();
        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(0, 0));
        assertThat(stage.journal(project))
                .containsExactlyInAnyOrder(
                        "CAPTURE PG_RECEIVABLE 300000",
                        "CAPTURE PLEDGES_HELD -300000",
                        "CAPTURE PG_RECEIVABLE 699999",
                        "CAPTURE PLEDGES_HELD -699999",
                        "REFUND PLEDGES_HELD 300000",
                        "REFUND PG_RECEIVABLE -300000",
                        "REFUND PLEDGES_HELD 699999",
                        "REFUND PG_RECEIVABLE -699999");
        assertThat(result().counted()).isEqualTo(Won.of(999_999));
        assertThat(result().backers()).isEqualTo(2);
    }

    @Test
    void believesTheLedgerAndNotesHowFarTheCountersWereOff() {
        backers.pays(project, 999_999);
        tamper(1);

        until(deadline);
        beginning.begin(project);
        assertThat(deciding.decide(project, Won.of(1_000_500)))
                .isEqualTo(new DecideResult.Decision.Decided(FundingResult.FAILED));

        assertThat(result().counted()).isEqualTo(Won.of(999_999));
        assertThat(result().totalsDrift()).isEqualTo(1);
        assertThat(result().liveCounter()).isEqualTo(Won.of(1_000_500));
        tamper(-1);
        closing.settle(project);
    }

    @Test
    void doesNotCountWhatIsOnItsWayBack() {
        backers.pays(project, 600_000);
        Backers.Opened other = backers.opens(project, 400_000);
        provider.payer().approve(PayRequest.of(other.payment().value(), 500_000));
        confirmation.confirm(other.payment());

        close();

        assertThat(result().ledgerHeld()).isEqualTo(Won.of(1_100_000));
        assertThat(result().owedBack()).isEqualTo(Won.of(500_000));
        assertThat(result().result()).isEqualTo(FundingResult.FAILED);
    }

    @Test
    void countsWhatWasPaidInTheLastMicrosecondAndPaysBackTheFirstAfter() {
        backers.pays(project, 600_000);
        Backers.Opened last = backers.opens(project, 400_000);
        Backers.Opened late = backers.opens(project, 400_000);
        provider.payer().approve(last.payment().value(), deadline.minus(MICROSECOND));
        provider.payer().approve(late.payment().value(), deadline);

        close();
        payBack.pay(1000);

        assertThat(result().result()).isEqualTo(FundingResult.SUCCEEDED);
        assertThat(result().counted()).isEqualTo(Won.of(GOAL));
        assertThat(stage.stateOf(last.pledge().value())).isEqualTo("CONFIRMED");
        assertThat(stage.stateOf(late.pledge().value())).isEqualTo("REFUNDED");
        assertThat(provider.record().netOf(late.payment().value())).isZero();
    }

    @Test
    void countsATransferMadeJustBeforeTheDeadlineThoughNobodyToldUs() {
        Backers.Opened transfer = awaitsTransfer(GOAL);
        provider.payer().deposit(transfer.payment().value(), deadline.minus(MICROSECOND));

        close();

        assertThat(result().result()).isEqualTo(FundingResult.SUCCEEDED);
        assertThat(stage.stateOf(transfer.pledge().value())).isEqualTo("CONFIRMED");
    }

    @Test
    void closesTheDepositAccountNobodyPaidIntoAndLetsTheHoldGo() {
        RewardId reward = stage.reward(project, 50_000, 3, null);
        Backers.Opened transfer =
                backers.opens(stage.request(stage.fan(), project, Stage.one(reward)), PaymentMethod.VIRTUAL_ACCOUNT);
        provider.payer().issueAccount(transfer.payment().value());
        confirmation.confirm(transfer.payment());

        close();

        assertThat(paymentState(transfer)).isEqualTo("EXPIRED");
        assertThat(stage.stateOf(transfer.pledge().value())).isEqualTo("EXPIRED");
        assertThat(stage.sold(reward)).isZero();
    }

    @Test
    void waitsForAPaymentNobodyKnowsTheOutcomeOfAndCountsItWhenItIsKnown() {
        backers.pays(project, 600_000);
        Backers.Opened unclear = backers.opens(project, 400_000);
        provider.payer().approve(unclear.payment().value());
        provider.faults()
                .on(
                        Scope.of(Operation.GET).payment(unclear.payment().value()),
                        new Fault.ServerError(503, Fault.Moment.BEFORE));

        until(deadline);
        assertThat(closing.run(project)).isFalse();
        assertThat(deciding.decide(project)).isEqualTo(new DecideResult.Decision.StillUnclear(1));
        assertThat(state()).isEqualTo("CLOSING");
        assertThat(due.projects(1000)).contains(project);

        provider.faults().clear();
        assertThat(closing.run(project)).isTrue();
        assertThat(result().result()).isEqualTo(FundingResult.SUCCEEDED);
        assertThat(stage.stateOf(unclear.pledge().value())).isEqualTo("CONFIRMED");
    }

    @Test
    void waitsForAPaymentTheProviderIsStillWorkingOn() {
        Backers.Opened pending = backers.opens(project, GOAL);
        provider.payer().leavePending(PayRequest.of(pending.payment().value(), GOAL));

        until(deadline);
        assertThat(closing.run(project)).isFalse();
        provider.payer().approve(pending.payment().value(), deadline.minus(MICROSECOND));

        assertThat(closing.run(project)).isTrue();
        assertThat(stage.stateOf(pending.pledge().value())).isEqualTo("CONFIRMED");
    }

    @Test
    void decidesWithoutAnUnclearPaymentWhenPatienceEndsAndPaysItBackLater() {
        Backers.Opened unclear = backers.opens(project, GOAL);
        provider.payer().approve(unclear.payment().value());
        provider.faults()
                .on(
                        Scope.of(Operation.GET).payment(unclear.payment().value()),
                        new Fault.ServerError(503, Fault.Moment.BEFORE));
        until(deadline.plus(Duration.ofMinutes(30)).minus(MICROSECOND));
        assertThat(closing.run(project)).isFalse();

        until(deadline.plus(Duration.ofMinutes(30)));
        assertThat(closing.run(project)).isTrue();
        assertThat(result().result()).isEqualTo(FundingResult.FAILED);
        assertThat(result().unclearPayments()).isEqualTo(1);

        provider.faults().clear();
        confirmation.confirm(unclear.payment());
        payBack.pay(1000);
        assertThat(stage.stateOf(unclear.pledge().value())).isEqualTo("REFUNDED");
        assertThat(provider.record().netOf(unclear.payment().value())).isZero();
        assertThat(reasons()).containsExactly("PROJECT_CLOSED");
    }

    @Test
    void sendsNobodyToPayAfterTheDeadline() {
        Backers.Opened held = backers.opens(project, 5_000);
        until(deadline);
        assertThatExceptionOfType(CheckoutClosed.class)
                .isThrownBy(() -> checkouts.open(held.pledge(), held.fan(), PaymentMethod.CARD, null));
    }

    @Test
    void paysEverybodyBackWhenTheArtistCallsTheProjectOffThoughTheGoalIsMet() {
        Backers.Opened paid = backers.pays(project, GOAL);
        Backers.Opened inFlight = backers.opens(project, 40_000);
        provider.payer().approve(inFlight.payment().value());

        callingOff.callOff(artist(), project, "공연장이 문을 닫았어요");
        assertThat(closing.run(project)).isTrue();
        payBack.pay(1000);

        assertThat(state()).isEqualTo("FAILED");
        assertThat(result().result()).isEqualTo(FundingResult.CALLED_OFF);
        for (Backers.Opened each : List.of(paid, inFlight)) {
            assertThat(stage.stateOf(each.pledge().value())).isEqualTo("REFUNDED");
            assertThat(provider.record().netOf(each.payment().value())).isZero();
        }
        assertThat(letters(paid.fan())).anySatisfy(letter -> {
            assertThat(letter.kind()).isEqualTo("PROJECT_CALLED_OFF");
            assertThat(letter.value("reason")).isEqualTo("공연장이 문을 닫았어요");
        });
    }

    @Test
    void letsOnlyTheArtistCallOffAndOnlyBeforeTheDeadlineAndWithAReason() {
        assertThatExceptionOfType(ProjectNotFound.class)
                .isThrownBy(() -> callingOff.callOff(stage.fan(), project, "그냥"));
        assertThatExceptionOfType(ReasonNeeded.class).isThrownBy(() -> callingOff.callOff(artist(), project, " "));
        until(deadline);
        assertThatExceptionOfType(MoveNotAllowed.class).isThrownBy(() -> callingOff.callOff(artist(), project, "늦었어요"));
    }

    @Test
    void letsHoldsNobodyPaidGoAndGivesTheirStockBack() {
        RewardId reward = stage.reward(project, 50_000, 3, null);
        PledgeNumber held = placing.place(stage.request(stage.fan(), project, Stage.one(reward)));

        close();

        assertThat(stage.stateOf(held.value())).isEqualTo("EXPIRED");
        assertThat(stage.sold(reward)).isZero();
    }

    @Test
    void countsAPersonWithTwoPledgesOnceAndPaysBothBack() {
        Backers.Opened first = backers.pays(project, 30_000);
        Backers.Opened second = backers.pays(stage.donation(first.fan(), project, 20_000));

        close();

        assertThat(result().backers()).isEqualTo(1);
        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(0, 0));
        assertThat(stage.stateOf(first.pledge().value())).isEqualTo("REFUNDING");
        assertThat(stage.stateOf(second.pledge().value())).isEqualTo("REFUNDING");
    }

    @Test
    void tellsTheArtistAndEachBackerOnce() {
        Backers.Opened paid = backers.pays(project, GOAL);
        close();
        closing.run(project);

        assertThat(letters(artist())).extracting(Mailbox.Posted::kind).containsExactly("FUNDING_SUCCEEDED");
        assertThat(letters(paid.fan()))
                .extracting(Mailbox.Posted::kind)
                .filteredOn(kind -> kind.equals("PROJECT_SUCCEEDED"))
                .hasSize(1);
    }

    @Test
    void goesOnWhereItStoppedWhicheverStepItStoppedAfter() {
        Backers.Opened paid = backers.pays(project, GOAL);
        until(deadline);
        beginning.begin(project);
        assertThat(due.projects(1000)).contains(project);
        closing.askAboutWhatIsInFlight(project);
        deciding.decide(project);
        assertThat(due.projects(1000)).contains(project);
        assertThat(deciding.decide(project))
                .isEqualTo(new DecideResult.Decision.DecidedBefore(FundingResult.SUCCEEDED));

        assertThat(closing.run(project)).isTrue();

        assertThat(stage.stateOf(paid.pledge().value())).isEqualTo("CONFIRMED");
        assertThat(moves()).containsExactly("FUNDING", "CLOSING", "SUCCEEDED");
    }

    private Backers.Opened awaitsTransfer(long amount) {
        Backers.Opened transfer =
                backers.opens(stage.donation(stage.fan(), project, amount), PaymentMethod.VIRTUAL_ACCOUNT);
        provider.payer().issueAccount(transfer.payment().value());
        confirmation.confirm(transfer.payment());
        return transfer;
    }

    private void close() {
        until(deadline);
        assertThat(closing.run(project)).isTrue();
    }

    private void until(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private ClosingResult result() {
        return results.project(project).orElseThrow();
    }

    private void tamper(long by) {
        stage.jdbc()
                .sql("update project_total set raised = raised + ? where project_id = ?")
                .params(by, project.value())
                .update();
    }

    private MemberId artist() {
        return new MemberId(stage.jdbc()
                .sql("select artist_id from project where id = ?")
                .param(project.value())
                .query(Long.class)
                .single());
    }

    private List<Mailbox.Posted> letters(MemberId member) {
        return mailbox.of(members.emailOf(member));
    }

    private String state() {
        return stage.jdbc()
                .sql("select state from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    private List<String> moves() {
        return stage.jdbc()
                .sql("select to_state from project_history where project_id = ? order by id")
                .param(project.value())
                .query(String.class)
                .list();
    }

    private List<String> reasons() {
        return stage.jdbc()
                .sql("select reason from refund where project_id = ?")
                .param(project.value())
                .query(String.class)
                .list();
    }

    private String paymentState(Backers.Opened opened) {
        return stage.jdbc()
                .sql("select state from payment where number = ?")
                .param(opened.payment().value())
                .query(String.class)
                .single();
    }
}
