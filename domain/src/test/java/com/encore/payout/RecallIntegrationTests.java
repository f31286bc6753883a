package com.encore.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.payee.StagedPayee;
import com.encore.payout.Paying.Ready;
import com.encore.project.ProjectId;
import com.encore.settlement.ApproveSettlement;
import com.encore.settlement.CancelledSince;
import com.encore.settlement.CheckSettlement;
import com.encore.settlement.DueToSettle;
import com.encore.settlement.HoldSettlement;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.RecalculateSettlement;
import com.encore.settlement.RecallSettlement;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementMoved;
import com.encore.settlement.SettlementPlanned;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SignedAlready;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.PayeeKind;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was approved is sent back, reckoned by the rules of another day, signed for anew and paid. */
@DomainTest
class RecallIntegrationTests {

    private static final Reason REASON = new Reason("지급일에는 다른 원천징수 규칙이에요");
    private static final String ACCOUNT = "110123456789";
    private static final int ROUNDS = 10;

    @Autowired
    Paying paying;

    @Autowired
    Settling settling;

    @Autowired
    SucceededSales sales;

    @Autowired
    RecallSettlement recalling;

    @Autowired
    RecalculateSettlement recalculating;

    @Autowired
    CheckSettlement checking;

    @Autowired
    ApproveSettlement approving;

    @Autowired
    HoldSettlement holding;

    @Autowired
    OpenSettlement opening;

    @Autowired
    DueToSettle due;

    @Autowired
    MakeBatch making;

    @Autowired
    ConfirmBatch confirming;

    @Autowired
    DiscardBatch discarding;

    @Autowired
    CarelessPaying careless;

    @Autowired
    StagedPayee payees;

    @Autowired
    MemberDirectory members;

    @Autowired
    Mailbox mailbox;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    /** Others settle such artists, too. */
    @AfterEach
    void withdrawTheRules() {
        stage.jdbc().sql("""
                        update withholding_rule set withdrawn_at = utc_timestamp(6), withdrawn_by = 1, withdrawn_because = 'test'
                        where reason = 'recall test' and withdrawn_at is null
                        """).update();
    }

    @Test
    void reckonsByTheRuleOfTheDayOfPayingAndPaysThat() {
        MemberId artist = payees.artist(PayeeKind.TAX_EXEMPT);
        Ready ready = paying.ready(artist, 1_000_000, ACCOUNT);
        SettlementView before = settling.view(ready.id());
        theRuleChangesAfter(before);
        assertThatExceptionOfType(NothingToPay.class)
                .isThrownBy(() -> making.of(List.of(ready.id()), paying.finance()));

        OpenSettlement.Opened opened = recalling.recall(ready.id(), hash(before), REASON, paying.finance());

        assertThat(opened.revision()).isEqualTo(2);
        SettlementView open = settling.view(ready.id());
        assertThat(open.state()).isEqualTo(SettlementState.CALCULATING);
        assertThat(open.approvedAt()).isNull();
        assertThat(stage.jdbc()
                        .sql("select action from operation_audit where settlement_id = ? order by place desc limit 1")
                        .param(ready.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("settlement-recall");
        assertThat(open.dueOn()).isEqualTo(calendar.onOrAfter(today()));
        Mailbox.Posted letter = mailbox.lastOf(members.emailOf(artist));
        assertThat(letter.kind()).isEqualTo("SETTLEMENT_RECALLED");
        assertThat(letter.value("net")).isEqualTo("912000");

        SettlementView anew = settling.calculate(opened, 100);
        assertThat(anew.figures().payable()).isEqualTo(912_000);
        assertThat(anew.figures().net()).isEqualTo(881_910);
        assertThat(anew.figures().lines()).isEqualTo(before.figures().lines());
        assertThat(hash(anew)).isNotEqualTo(hash(before));
        MemberId one = paying.finance();
        checking.check(ready.id(), hash(anew), REASON, one);
        assertThatExceptionOfType(SignedAlready.class)
                .isThrownBy(() -> approving.approve(ready.id(), hash(anew), REASON, one));
        assertThatExceptionOfType(SettlementMoved.class)
                .as("what was signed for once is not signed for any more")
                .isThrownBy(() -> approving.approve(ready.id(), hash(before), REASON, paying.finance()));
        approving.approve(ready.id(), hash(anew), REASON, paying.finance());
        assertThat(mailbox.lastOf(members.emailOf(artist)).value("net")).isEqualTo("881910");

        Ready again = withNet(ready, 881_910);
        paying.results(paying.confirmed(again), "r1", Paying.row(2, again, "정상", ""));

        assertThat(paying.settlementState(ready)).isEqualTo("PAID");
        assertThat(stage.journal(ready.project()))
                .containsExactly(
                        "CAPTURE PG_RECEIVABLE 1000000",
                        "CAPTURE PLEDGES_HELD -1000000",
                        "SETTLEMENT PLEDGES_HELD 1000000",
                        "SETTLEMENT PLATFORM_FEE -50000",
                        "SETTLEMENT PAYMENT_FEE -30000",
                        "SETTLEMENT VAT_PAYABLE -8000",
                        "SETTLEMENT ARTIST_PAYABLE -912000",
                        "SETTLEMENT_RECALLED PLEDGES_HELD -1000000",
                        "SETTLEMENT_RECALLED PLATFORM_FEE 50000",
                        "SETTLEMENT_RECALLED PAYMENT_FEE 30000",
                        "SETTLEMENT_RECALLED VAT_PAYABLE 8000",
                        "SETTLEMENT_RECALLED ARTIST_PAYABLE 912000",
                        "SETTLEMENT PLEDGES_HELD 1000000",
                        "SETTLEMENT PLATFORM_FEE -50000",
                        "SETTLEMENT PAYMENT_FEE -30000",
                        "SETTLEMENT VAT_PAYABLE -8000",
                        "SETTLEMENT WITHHOLDING_PAYABLE -30090",
                        "SETTLEMENT ARTIST_PAYABLE -881910",
                        "PAYOUT ARTIST_PAYABLE 881910",
                        "PAYOUT BANK -881910");
        assertThat(moves(ready.id()))
                .containsExactly(
                        "CALCULATING 1",
                        "CALCULATED 1",
                        "CHECKED 1",
                        "APPROVED 1",
                        "CALCULATING 2",
                        "CALCULATED 2",
                        "CHECKED 2",
                        "APPROVED 2",
                        "INSTRUCTED 2",
                        "PAID 2");
    }

    @Test
    void reckonsAnewWhatTheBankSentBackAfterTheRuleChanged() {
        Ready ready = paying.ready(payees.artist(PayeeKind.TAX_EXEMPT), 1_000_000, ACCOUNT);
        SettlementView before = settling.view(ready.id());
        paying.results(paying.confirmed(ready), "r2", Paying.row(2, ready, "오류", "예금주 불일치"));
        theRuleChangesAfter(before);
        assertThatExceptionOfType(NothingToPay.class)
                .isThrownBy(() -> making.of(List.of(ready.id()), paying.finance()));

        signed(settling.calculate(recalling.recall(ready.id(), hash(before), REASON, paying.finance()), 100));
        Ready again = withNet(ready, 881_910);
        BatchView batch = paying.confirmed(again);

        assertThat(paying.only(batch).attempt()).isEqualTo(2);
        paying.results(batch, "r3", Paying.row(2, again, "정상", ""));
        assertThat(paying.settlementState(ready)).isEqualTo("PAID");
        assertThat(stage.journal(ready.project()))
                .endsWith("PAYOUT ARTIST_PAYABLE 881910", "PAYOUT BANK -881910")
                .contains("PAYOUT_BOUNCED ARTIST_PAYABLE -912000", "SETTLEMENT_RECALLED ARTIST_PAYABLE 912000");
    }

    @Test
    void refusesToConfirmABatchOnADayWithAnotherRuleThanItsSettlements() {
        Ready ready = paying.ready(payees.artist(PayeeKind.TAX_EXEMPT), 50_000, ACCOUNT);
        BatchView batch = paying.made(ready);
        theRuleChangesAfter(settling.view(ready.id()));

        assertThatExceptionOfType(Hindered.class)
                .isThrownBy(() -> confirming.confirm(batch.id(), Paying.seen(batch), paying.finance()))
                .matches(refused -> refused.key().equals("payout-hindered-other-withholding"));
        assertThat(paying.settlementState(ready)).isEqualTo("APPROVED");
        discarding.discard(batch.id(), REASON, paying.finance());
    }

    @Test
    void belongsToFinanceAndToFiguresThatWereSeenAndNeverToMoneyThatLeft() {
        Ready ready = paying.ready(50_000);
        SettlementView approved = settling.view(ready.id());
        assertThatExceptionOfType(FinanceOnly.class)
                .isThrownBy(() -> recalling.recall(ready.id(), hash(approved), REASON, stage.fan()));
        assertThatExceptionOfType(SettlementMoved.class)
                .isThrownBy(() -> recalling.recall(ready.id(), "0".repeat(64), REASON, paying.finance()));
        assertThatExceptionOfType(SettlementMoved.class)
                .as("approved means that nobody just calculates it anew")
                .isThrownBy(() -> recalculating.recalculate(ready.id(), hash(approved), REASON, paying.finance()));

        BatchView batch = paying.confirmed(ready);
        assertMayNotBeRecalled(approved);
        paying.results(batch, "r4", Paying.row(2, ready, "정상", ""));
        assertMayNotBeRecalled(approved);

        Ready held = paying.ready(50_000);
        holding.hold(held.id(), REASON, paying.finance());
        assertMayNotBeRecalled(settling.view(held.id()));
        SettlementView calculated = settling.calculated(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(10_000, 1)).project());
        assertMayNotBeRecalled(calculated);
    }

    @Test
    void keepsWhatWasApprovedAndTakesInWhatWentBackSince() {
        MemberId artist = payees.artist(PayeeKind.GENERAL);
        Success success = sales.of(artist, Order.of(300_000, 1), Order.of(200_000, 1));
        SettlementView before = settling.approved(success.project());
        List<String> lines = lines(before.id());
        sales.goesBack(success.sold().getFirst(), 100_000);
        settling.reconciled(success.project());

        OpenSettlement.Opened opened = recalling.recall(before.id(), hash(before), REASON, paying.finance());
        assertThat(opening.open(success.project()))
                .as("there is no next one meanwhile")
                .hasValue(opened);
        SettlementView anew = settling.calculate(opened, 1);

        assertThat(lines(before.id())).startsWith(lines.toArray(String[]::new)).hasSize(3);
        assertThat(anew.figures().gross()).isEqualTo(400_000);
        assertThat(anew.figures().net()).isEqualTo(364_800);
        signed(anew);
        assertThat(stage.journal(success.project())).endsWith("SETTLEMENT ARTIST_PAYABLE -364800");
        assertThat(due.cancelledSince(1_000)).doesNotContain(success.project());
        SettlementView twice = settling.calculate(
                recalling.recall(before.id(), hash(settling.view(before.id())), REASON, paying.finance()), 1);
        assertThat(twice.approval()).isEqualTo(3);
        assertThat(twice.figures()).isEqualTo(anew.figures());
        recalculated(twice);
        assertThat(settling.view(before.id()).figures()).isEqualTo(anew.figures());
    }

    @Test
    void leavesCancellationsToTheLaterSettlementAndTakesInWhatThatOwes() {
        MemberId artist = payees.artist(PayeeKind.GENERAL);
        Success success = sales.of(artist, Order.of(300_000, 1), Order.of(200_000, 1));
        ProjectId project = success.project();
        SettlementView first = settling.approved(project);
        sales.goesBack(success.sold().getFirst(), 100_000);
        SettlementView second = settling.approved(project);
        assertThat(second.state()).isEqualTo(SettlementState.CARRIED);

        OpenSettlement.Opened opened = recalling.recall(first.id(), hash(first), REASON, paying.finance());
        sales.goesBack(success.sold().getLast(), 50_000);
        settling.reconciled(project);
        SettlementView anew = settling.calculate(opened, 100);

        assertThat(anew.figures().gross()).isEqualTo(500_000);
        assertThat(anew.figures().carriedIn()).isEqualTo(-91_200);
        assertThat(anew.figures().net()).isEqualTo(364_800);
        checking.check(anew.id(), hash(anew), REASON, paying.finance());
        assertThatExceptionOfType(CancelledSince.class)
                .isThrownBy(() -> approving.approve(anew.id(), hash(anew), REASON, paying.finance()));
        assertThat(due.cancelledSince(1_000)).contains(project);
        SettlementView third = settling.calculated(project);
        assertThat(third.sequence()).isEqualTo(3);
        assertThat(third.figures().gross()).isEqualTo(-50_000);
        assertThat(third.figures().carriedIn()).isZero();
        approving.approve(anew.id(), hash(anew), REASON, paying.finance());
        signed(third);
        assertThat(settling.view(third.id()).state()).isEqualTo(SettlementState.CARRIED);
    }

    @Test
    void losesToABatchThatHasItAndWinsBeforeOneIsMade() {
        Ready planned = paying.ready(50_000);
        CompletableFuture<?>[] late = new CompletableFuture<?>[2];
        transaction.executeWithoutResult(status -> {
            making.of(List.of(planned.id()), paying.finance());
            late[0] = CompletableFuture.runAsync(() -> recall(planned));
        });
        assertThat(failureOf(late[0])).isInstanceOf(SettlementPlanned.class);
        assertThat(paying.settlementState(planned)).isEqualTo("APPROVED");

        Ready recalled = paying.ready(50_000);
        transaction.executeWithoutResult(status -> {
            recall(recalled);
            late[1] = CompletableFuture.runAsync(() -> making.of(List.of(recalled.id()), paying.finance()));
        });
        assertThat(failureOf(late[1])).isInstanceOf(NothingToPay.class);
        assertThat(paying.settlementState(recalled)).isEqualTo("CALCULATING");
    }

    @Test
    void hasOneWinnerWhenABatchIsMadeAtTheSameTime() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Ready ready = paying.ready(50_000);
            MemberId finance = paying.finance();
            boolean batchFirst = round % 2 == 0;

            List<Race.Result<Boolean>> results = Race.of(2, i -> {
                if ((i == 0) == batchFirst) {
                    making.of(List.of(ready.id()), finance);
                } else {
                    recall(ready);
                }
                return true;
            });

            assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> result.failure() != null)
                    .extracting(Race.Result::failure)
                    .singleElement(InstanceOfAssertFactories.THROWABLE)
                    .isInstanceOfAny(
                            paying.settlementState(ready).equals("APPROVED")
                                    ? SettlementPlanned.class
                                    : NothingToPay.class);
        }
    }

    @Test
    void wouldHaveTwoWinnersWithoutTheLock() throws InterruptedException {
        SettlementId settlement = paying.ready(50_000).id();
        stage.jdbc().sql("create table payout_of_the_careless like payout").update();
        try {
            CyclicBarrier together = new CyclicBarrier(2);

            List<Race.Result<Boolean>> results = Race.of(
                    2,
                    i -> i == 0
                            ? careless.plan("payout_of_the_careless", settlement, 1, together)
                            : careless.recall("payout_of_the_careless", settlement, together));

            assertThat(results).extracting(Race.Result::value).containsOnly(true);
        } finally {
            stage.jdbc().sql("drop table payout_of_the_careless").update();
        }
    }

    private void assertMayNotBeRecalled(SettlementView settlement) {
        String hash = hash(settlement);
        MemberId finance = paying.finance();
        assertThatExceptionOfType(SettlementMoved.class)
                .isThrownBy(() -> recalling.recall(settlement.id(), hash, REASON, finance));
    }

    private void recall(Ready ready) {
        recalling.recall(ready.id(), hash(settling.view(ready.id())), REASON, paying.finance());
    }

    private void recalculated(SettlementView settlement) {
        settling.calculate(recalculating.recalculate(settlement.id(), hash(settlement), REASON, paying.finance()), 100);
    }

    private void signed(SettlementView settlement) {
        checking.check(settlement.id(), hash(settlement), REASON, paying.finance());
        approving.approve(settlement.id(), hash(settlement), REASON, paying.finance());
    }

    /** From the day after it was to be paid on, 3.3 % are withheld; and that day has come. */
    private void theRuleChangesAfter(SettlementView settlement) {
        LocalDate day = settlement.dueOn().plusDays(1);
        stage.jdbc().sql("""
                        insert into withholding_rule (kind, effective_from, taxed_share, exempt_up_to, income_tax, local_tax,
                          reason, recorded_at) values ('TAX_EXEMPT', ?, 100000, 0, 3000, 10000, 'recall test', utc_timestamp(6))
                        """).param(day).update();
        clock.advance(Duration.between(clock.instant(), Seoul.startOf(day).plus(Duration.ofHours(9))));
    }

    private static Ready withNet(Ready ready, long net) {
        return new Ready(ready.id(), ready.number(), ready.project(), ready.artist(), ready.account(), net);
    }

    private static Throwable failureOf(CompletableFuture<?> late) {
        try {
            late.join();
            throw new AssertionError("it had no reason to succeed");
        } catch (CompletionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }

    private List<String> moves(SettlementId settlement) {
        return stage.jdbc()
                .sql(
                        "select concat(to_state, ' ', revision) from settlement_history where settlement_id = ? order by id")
                .param(settlement.value())
                .query(String.class)
                .list();
    }

    private List<String> lines(SettlementId settlement) {
        return stage.jdbc()
                .sql("""
                        select concat_ws(' ', no, revision, kind, source_id, amount, platform_fee, payment_fee, vat)
                        from settlement_line where settlement_id = ? order by no
                        """)
                .param(settlement.value())
                .query(String.class)
                .list();
    }

    private static String hash(SettlementView settlement) {
        return Objects.requireNonNull(settlement.hash());
    }

    private LocalDate today() {
        return Seoul.dateOf(clock.instant());
    }
}
