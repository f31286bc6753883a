package com.encore.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.money.Won;
import com.encore.payee.StagedPayee;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.PayeeKind;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class SettlementIntegrationTests {

    private static final Reason REASON = new Reason("대조했음");

    @Autowired
    SucceededSales sales;

    @Autowired
    Settling settling;

    @Autowired
    StagedPayee payees;

    @Autowired
    OpenSettlement opening;

    @Autowired
    AddLines lines;

    @Autowired
    SealSettlement sealing;

    @Autowired
    RecalculateSettlement recalculating;

    @Autowired
    CheckSettlement checking;

    @Autowired
    ApproveSettlement approving;

    @Autowired
    HoldSettlement holding;

    @Autowired
    ReleaseSettlement releasing;

    @Autowired
    SettlementLines lineViews;

    @Autowired
    SettlementMoves moves;

    @Autowired
    CarriedIn carries;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    @Test
    void settlesASalesMillionOfACompanyToTheWon() {
        Success success = sales.of(
                payees.artist(PayeeKind.CORPORATION),
                Order.of(45_000, 2),
                Order.of(33_333, 1),
                Order.donation(876_667));

        SettlementView settlement = settling.approved(success.project());

        assertThat(settlement.figures())
                .isEqualTo(new Figures(3, 1_000_000, 0, 50_000, 30_000, 8_000, 0, Won.ZERO, Won.ZERO));
        assertThat(settlement.figures().net()).isEqualTo(912_000);
        assertThat(settlement.state()).isEqualTo(SettlementState.APPROVED);
        assertThat(stage.journal(success.project()))
                .endsWith(
                        "SETTLEMENT PLEDGES_HELD 1000000",
                        "SETTLEMENT PLATFORM_FEE -50000",
                        "SETTLEMENT PAYMENT_FEE -30000",
                        "SETTLEMENT VAT_PAYABLE -8000",
                        "SETTLEMENT ARTIST_PAYABLE -912000");
    }

    @Test
    void withholdsFromAPersonWhatIsPaidOutOfTheirIncome() {
        Success success = sales.of(payees.artist(PayeeKind.INDIVIDUAL), Order.of(2_365_000, 1));

        Figures figures = settling.approved(success.project()).figures();

        // the reference's vector: 3 % of 2,156,880 is 64,706.4, and taxes drop what is less than ten won
        assertThat(figures.payable()).isEqualTo(2_156_880);
        assertThat(figures.incomeTax()).isEqualTo(Won.of(64_700));
        assertThat(figures.localTax()).isEqualTo(Won.of(6_470));
        assertThat(figures.net()).isEqualTo(2_085_710);
    }

    @Test
    void givesEveryLineItsShareOfTheFeesWithoutLosingAWon() {
        Success success = sales.of(
                payees.artist(PayeeKind.GENERAL),
                Order.of(1_111, 1),
                Order.of(1_019, 3),
                new Order(List.of(Item.of(7_777, 1), Item.of(1_001, 1)), 1_013));

        SettlementView settlement = settling.calculated(success.project());

        List<SettlementLine> all = lineViews.after(settlement.id(), 0, 100);
        assertThat(all).hasSize(5);
        assertThat(all.stream().mapToLong(SettlementLine::platformFee).sum())
                .isEqualTo(settlement.figures().platformFee())
                .isEqualTo(13_959 * 5 / 100);
        assertThat(all.stream().mapToLong(SettlementLine::share).sum())
                .isEqualTo(settlement.figures().payable());
    }

    @Test
    void writesTheSameLinesHoweverOftenItDiesInBetween() {
        Success success = sales.of(
                payees.artist(PayeeKind.GENERAL),
                Order.of(1_111, 1),
                Order.of(1_019, 3),
                Order.donation(5_003),
                new Order(List.of(Item.of(7_777, 1), Item.of(1_001, 1)), 1_013));
        OpenSettlement.Opened opened = opening.open(success.project()).orElseThrow();

        assertThat(lines.sold(opened, 1)).isEqualTo(1);
        // a run dies here, and the next begins from the start
        SettlementView settlement = settling.calculate(opened, 2);

        assertThat(settlement.figures().lines()).isEqualTo(6);
        assertThat(settling.calculate(opened, 3).hash()).isEqualTo(settlement.hash());
    }

    @Test
    void isOpenedOnceThoughManyTryAtOnce() throws InterruptedException {
        Success success = sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1));

        List<Race.Result<OpenSettlement.Opened>> opened =
                Race.of(8, i -> opening.open(success.project()).orElseThrow());

        assertThat(opened).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(opened.stream().map(Race.Result::value).distinct()).hasSize(1);
    }

    @Test
    void waitsForTheTaxProfileOfItsArtist() {
        Success success = sales.of(stage.fan(), Order.of(50_000, 1));

        assertThatExceptionOfType(PayeeUnknown.class).isThrownBy(() -> opening.open(success.project()));
    }

    @Test
    void isNeverApprovedByOnePersonAlone() {
        SettlementView settlement = settling.calculated(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1)).project());
        String hash = Objects.requireNonNull(settlement.hash());
        MemberId one = settling.finance();
        MemberId other = settling.finance();

        assertThatExceptionOfType(FinanceOnly.class)
                .isThrownBy(() -> checking.check(settlement.id(), hash, REASON, stage.fan()));
        assertThatExceptionOfType(SettlementMoved.class)
                .as("nobody has checked it")
                .isThrownBy(() -> approving.approve(settlement.id(), hash, REASON, one));
        checking.check(settlement.id(), hash, REASON, one);
        settling.reconciled(settlement.project());
        assertThatExceptionOfType(SignedAlready.class)
                .isThrownBy(() -> approving.approve(settlement.id(), hash, REASON, one));
        approving.approve(settlement.id(), hash, REASON, other);
        assertThatExceptionOfType(SettlementMoved.class)
                .as("approved twice")
                .isThrownBy(() -> approving.approve(settlement.id(), hash, REASON, settling.finance()));
        assertThat(moves.of(settlement.id()))
                .extracting(SettlementMoves.Move::toState)
                .containsExactly(
                        SettlementState.CALCULATING,
                        SettlementState.CALCULATED,
                        SettlementState.CHECKED,
                        SettlementState.APPROVED);
    }

    @Test
    void isApprovedOnceThoughManyTryAtOnce() throws InterruptedException {
        SettlementView settlement = settling.calculated(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1)).project());
        String hash = Objects.requireNonNull(settlement.hash());
        settling.reconciled(settlement.project());
        checking.check(settlement.id(), hash, REASON, settling.finance());
        List<MemberId> others = List.of(settling.finance(), settling.finance(), settling.finance(), settling.finance());

        List<Race.Result<Boolean>> results = Race.of(4, i -> {
            approving.approve(settlement.id(), hash, REASON, others.get(i));
            return true;
        });

        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.failure() != null)
                .extracting(Race.Result::failure)
                .hasOnlyElementsOfType(SettlementMoved.class);
    }

    @Test
    void waitsUntilTheProviderHasBeenAskedAboutEveryDayAndSaysTheSame() {
        clock.advance(Duration.ofDays(1));
        Success success = sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1));
        SettlementView settlement = settling.calculated(success.project());
        String hash = Objects.requireNonNull(settlement.hash());
        checking.check(settlement.id(), hash, REASON, settling.finance());

        assertThatExceptionOfType(NotReconciled.class)
                .isThrownBy(() -> approving.approve(settlement.id(), hash, REASON, settling.finance()));
        settling.reconciled(success.project());
        differs(success, "OPEN");
        assertThatExceptionOfType(DifferencesOpen.class)
                .isThrownBy(() -> approving.approve(settlement.id(), hash, REASON, settling.finance()));
        differs(success, "MOOT");
        approving.approve(settlement.id(), hash, REASON, settling.finance());
    }

    private void differs(Success success, String state) {
        stage.jdbc()
                .sql("""
                        insert into difference (business_date, kind, movement, external_id, payment_number, project_id, state,
                          found_at, seen_run, version) values ('2020-01-01', 'AMOUNT', 'CAPTURE', :id, :id, :project, :state,
                          now(6), 0, 0) on duplicate key update state = :state
                        """)
                .param("id", "test-" + success.project().value())
                .param("project", success.project().value())
                .param("state", state)
                .update();
        stage.jdbc().sql("""
                        insert into difference_history (difference_id, to_state, reason, at)
                        select id, state, 'staged', now(6) from difference where external_id = ?
                        """).param("test-" + success.project().value()).update();
    }

    @Test
    void isNotApprovedWhileTheBooksHoldAWonThatNothingExplains() {
        Success success = sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1));
        SettlementView settlement = checked(success);

        assertThatExceptionOfType(BooksDiffer.class)
                .isThrownBy(() -> undone(() -> {
                    ledger.post(new Entry(
                            EntryKind.CAPTURE,
                            "stray:" + success.project().value(),
                            clock.instant(),
                            "stray",
                            List.of(
                                    Posting.debit(Account.PG_RECEIVABLE, success.project(), new Won(1)),
                                    Posting.credit(Account.PLEDGES_HELD, success.project(), new Won(1)))));
                    approve(settlement);
                }));
        approve(settlement);
    }

    @Test
    void isNotApprovedWhenALineIsGoneThatWasSignedFor() {
        SettlementView settlement = checked(sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1)));

        assertThatExceptionOfType(NotAsSigned.class)
                .isThrownBy(() -> undone(() -> {
                    stage.jdbc()
                            .sql("delete from settlement_line where settlement_id = ?")
                            .param(settlement.id().value())
                            .update();
                    approve(settlement);
                }));
        approve(settlement);
    }

    private SettlementView checked(Success success) {
        SettlementView settlement = settling.calculated(success.project());
        settling.reconciled(success.project());
        checking.check(settlement.id(), Objects.requireNonNull(settlement.hash()), REASON, settling.finance());
        return settlement;
    }

    private void approve(SettlementView settlement) {
        approving.approve(settlement.id(), Objects.requireNonNull(settlement.hash()), REASON, settling.finance());
    }

    /** What is staged within is never committed. */
    private void undone(Runnable deeds) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            deeds.run();
        });
    }

    @Test
    void isNotApprovedUnderFiguresThatHaveChanged() {
        Success success = sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1), Order.of(70_000, 1));
        SettlementView seen = settling.calculated(success.project());
        String hash = Objects.requireNonNull(seen.hash());
        checking.check(seen.id(), hash, REASON, settling.finance());
        sales.goesBack(success.sold().getFirst(), 50_000);

        assertThatExceptionOfType(CancelledSince.class)
                .isThrownBy(() -> approving.approve(seen.id(), hash, REASON, settling.finance()));
        OpenSettlement.Opened again = recalculating.recalculate(seen.id(), hash, REASON, settling.finance());
        SettlementView now = settling.calculate(again, 100);

        assertThat(now.figures().gross()).isEqualTo(70_000);
        assertThat(now.hash()).isNotEqualTo(hash);
        assertThatExceptionOfType(SettlementMoved.class)
                .as("the signature was for other figures")
                .isThrownBy(() -> approving.approve(seen.id(), hash, REASON, settling.finance()));
    }

    @Test
    void isNeverCalculatedAnewOnceApproved() {
        SettlementView settlement = settling.approved(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1)).project());

        assertThatExceptionOfType(SettlementMoved.class)
                .isThrownBy(() -> recalculating.recalculate(
                        settlement.id(), Objects.requireNonNull(settlement.hash()), REASON, settling.finance()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> stage.jdbc()
                        .sql("delete from settlement_line where settlement_id = ?")
                        .param(settlement.id().value())
                        .update())
                .withMessageContaining("approved settlement stay");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> stage.jdbc()
                        .sql("update settlement_line set amount = amount + 1 where settlement_id = ?")
                        .param(settlement.id().value())
                        .update())
                .withMessageContaining("never changed");
    }

    @Test
    void goesOnFromWhereItWasHeld() {
        SettlementView settlement = settling.calculated(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1)).project());
        holding.hold(settlement.id(), new Reason("공연 취소 문의 중"), settling.finance());

        assertThatExceptionOfType(SettlementMoved.class)
                .isThrownBy(() -> checking.check(
                        settlement.id(), Objects.requireNonNull(settlement.hash()), REASON, settling.finance()));
        assertThat(settling.view(settlement.id()).heldReason()).isEqualTo("공연 취소 문의 중");
        releasing.release(settlement.id(), new Reason("확인했음"), settling.finance());

        assertThat(settling.view(settlement.id()).state()).isEqualTo(SettlementState.CALCULATED);
    }

    @Test
    void takesWhatIsCancelledLaterFromTheArtistsNextSettlementOnce() {
        MemberId artist = payees.artist(PayeeKind.INDIVIDUAL);
        Success first = sales.of(artist, Order.of(100_000, 1), Order.of(60_000, 1));
        settling.approved(first.project());
        sales.goesBack(first.sold().getFirst(), 100_000);

        SettlementView cancelled = settling.approved(first.project());

        assertThat(cancelled.figures())
                .isEqualTo(new Figures(1, -100_000, 0, -5_000, -3_000, -800, 0, Won.ZERO, Won.ZERO));
        assertThat(cancelled.state()).isEqualTo(SettlementState.CARRIED);
        assertThat(carries.openOf(artist)).extracting(CarriedIn.Carried::amount).containsExactly(-91_200L);

        Success second = sales.of(artist, Order.of(200_000, 1));
        SettlementView next = settling.approved(second.project());

        // 182,400 payable less 91,200 owed: taxes are withheld from what is left to pay
        assertThat(next.figures().carriedIn()).isEqualTo(-91_200);
        assertThat(next.figures().incomeTax()).isEqualTo(Won.of(2_730));
        assertThat(next.figures().localTax()).isEqualTo(Won.of(270));
        assertThat(next.figures().net()).isEqualTo(88_200);
        assertThat(carries.openOf(artist)).isEmpty();
        assertThat(stage.journal(second.project()))
                .endsWith(
                        "SETTLEMENT PLEDGES_HELD 200000",
                        "SETTLEMENT PLATFORM_FEE -10000",
                        "SETTLEMENT PAYMENT_FEE -6000",
                        "SETTLEMENT VAT_PAYABLE -1600",
                        "SETTLEMENT WITHHOLDING_PAYABLE -3000",
                        "SETTLEMENT ARTIST_PAYABLE -179400",
                        "SETTLEMENT ARTIST_PAYABLE 91200");
        assertThat(stage.journal(first.project())).endsWith("SETTLEMENT ARTIST_PAYABLE -91200");
        assertThat(settling.view(cancelled.id()).state()).isEqualTo(SettlementState.CARRIED);
    }

    @Test
    void owesOnWhatTheNextSettlementCannotCover() {
        MemberId artist = payees.artist(PayeeKind.GENERAL);
        Success first = sales.of(artist, Order.of(100_000, 1));
        settling.approved(first.project());
        sales.goesBack(first.sold().getFirst(), 100_000);
        settling.approved(first.project());

        SettlementView second =
                settling.approved(sales.of(artist, Order.of(10_000, 1)).project());

        assertThat(second.figures().net()).isEqualTo(-91_200 + 9_120);
        assertThat(second.state()).isEqualTo(SettlementState.CARRIED);
        assertThat(carries.openOf(artist)).extracting(CarriedIn.Carried::amount).containsExactly(-82_080L);
    }

    @Test
    void chargesADiscountToWhoGaveIt() {
        Success success = sales.of(
                payees.artist(PayeeKind.GENERAL),
                new Order(List.of(new Item(50_000, 1, 10_000, "ARTIST")), 0),
                new Order(List.of(new Item(50_000, 1, 10_000, "PLATFORM")), 0));

        Figures figures = settling.approved(success.project()).figures();

        assertThat(figures.gross()).isEqualTo(90_000);
        assertThat(figures.promoted()).isEqualTo(10_000);
        assertThat(figures.cash()).isEqualTo(80_000);
        assertThat(stage.journal(success.project()))
                .contains("SETTLEMENT PLEDGES_HELD 80000", "SETTLEMENT PROMOTION_COST 10000");
    }

    @Test
    void takesAsMuchOfADiscountBackAsOfThePrice() {
        MemberId artist = payees.artist(PayeeKind.GENERAL);
        Success success = sales.of(artist, new Order(List.of(new Item(50_000, 1, 9_999, "PLATFORM")), 0));
        settling.approved(success.project());
        sales.goesBack(success.sold().getFirst(), 13_337);
        Figures some = settling.approved(success.project()).figures();
        sales.goesBack(success.sold().getFirst(), 40_001 - 13_337);
        Figures rest = settling.approved(success.project()).figures();

        assertThat(List.of(some.promoted(), some.gross())).containsExactly(-3_333L, -16_670L);
        assertThat(List.of(rest.promoted(), rest.gross())).containsExactly(-6_666L, -33_330L);
        assertThat(some.payable() + rest.payable()).isEqualTo(-45_600);
    }

    @Test
    void showsOnlyWhatIsUnderARowsOwnSettlement() {
        Success success = sales.of(payees.artist(PayeeKind.GENERAL), Order.of(50_000, 1));
        settling.approved(success.project());

        assertThat(opening.open(success.project()))
                .as("nothing else is to be settled")
                .isEmpty();
    }
}
