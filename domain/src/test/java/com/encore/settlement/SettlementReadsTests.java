package com.encore.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.ledger.EntryBook;
import com.encore.ledger.Posting;
import com.encore.payee.StagedPayee;
import com.encore.project.ProjectId;
import com.encore.settlement.EntryOrigins.Origin;
import com.encore.settlement.SettlementFans.Loyalty;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.settlement.WaitingProjects.For;
import com.encore.settlement.WaitingProjects.Waiting;
import com.encore.terms.PayeeKind;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages read of settlements. */
@DomainTest
class SettlementReadsTests {

    private static final Reason REASON = new Reason("대조했음");

    @Autowired
    SucceededSales sales;

    @Autowired
    Settling settling;

    @Autowired
    StagedPayee payees;

    @Autowired
    SettlementFans fans;

    @Autowired
    WaitingProjects waiting;

    @Autowired
    SettlementWork work;

    @Autowired
    LineEntries lineEntries;

    @Autowired
    EntryOrigins origins;

    @Autowired
    EntryBook entries;

    @Autowired
    WillBeBooked books;

    @Autowired
    OwedToArtist owed;

    @Autowired
    SettlementSigned signed;

    @Autowired
    SettlementList settlements;

    @Autowired
    CheckSettlement checking;

    @Autowired
    ApproveSettlement approving;

    @Autowired
    RecalculateSettlement recalculating;

    @Autowired
    CalculationProgress progress;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    @Test
    void countsWhoComesBackToEncoreAndWhoToThisArtist() {
        MemberId artist = payees.artist(PayeeKind.GENERAL);
        Success elsewhere = sales.of(stage.fan(), Order.of(10_000, 1), Order.of(10_000, 1));
        Success earlier = sales.of(artist, Order.of(10_000, 1));
        clock.advance(Duration.ofDays(1));
        Success now =
                sales.of(artist, Order.of(20_000, 1), Order.of(20_000, 1), Order.of(20_000, 1), Order.donation(5_000));
        clock.advance(Duration.ofDays(1));
        Success later = sales.of(artist, Order.of(10_000, 1));
        sameFan(now, 0, elsewhere, 0);
        sameFan(now, 1, earlier, 0);
        sameFan(now, 1, elsewhere, 1);
        // who pledged for another project only afterwards was new when they came
        sameFan(now, 2, later, 0);

        SettlementView settlement = settling.calculated(now.project());

        assertThat(fans.loyalty(settlement.id())).isEqualTo(new Loyalty(4, 2, 1));
        assertThat(fans.hours(settlement.id()).stream()
                        .mapToInt(SettlementFans.Hour::pledges)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void saysWhatProjectsWaitForUntilTheyAreSettled() {
        Success noProfile = sales.of(stage.fan(), Order.of(10_000, 1));
        Success ready = sales.of(payees.artist(PayeeKind.GENERAL), Order.of(20_000, 1));
        ProjectId closing = stage.project();
        stage.jdbc()
                .sql("update project set state = 'CLOSING' where id = ?")
                .param(closing.value())
                .update();
        stage.jdbc()
                .sql(
                        "insert into project_history (project_id, from_state, to_state, reason, at) select id, 'FUNDING', 'CLOSING', 'staged', created_at from project where id = ?")
                .param(closing.value())
                .update();

        assertThat(of(noProfile.project()).waitsFor()).isEqualTo(For.PROFILE);
        assertThat(of(noProfile.project()).held()).isEqualTo(10_000);
        assertThat(of(ready.project()).waitsFor()).isEqualTo(For.SWEEP);
        assertThat(of(closing).waitsFor()).isEqualTo(For.CLOSING);
        settling.calculated(ready.project());
        assertThat(waitingBySlug()).doesNotContainKey(slug(ready.project()));
    }

    @Test
    void countsWhatWaitsAndWhatIsOverdue() {
        int before = count(SettlementState.CALCULATED, SettlementWork.Pile::count);
        settling.calculated(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(10_000, 1)).project());
        assertThat(count(SettlementState.CALCULATED, SettlementWork.Pile::count))
                .isEqualTo(before + 1);

        clock.advance(Duration.ofDays(40));

        int all = count(SettlementState.CALCULATED, SettlementWork.Pile::count);
        assertThat(count(SettlementState.CALCULATED, SettlementWork.Pile::overdue))
                .isEqualTo(all);
    }

    @Test
    void leadsFromALineToItsEntryAndBackToTheSettlement() {
        Success success = sales.of(
                payees.artist(PayeeKind.GENERAL),
                new Order(List.of(Item.of(10_000, 1), Item.of(5_000, 2)), 0),
                Order.of(30_000, 1));
        SettlementView settlement = settling.approved(success.project());
        Map<Integer, Long> found = lineEntries.of(settlement.id(), 0, 100);

        assertThat(found).containsOnlyKeys(1, 2, 3);
        assertThat(found.get(1)).isEqualTo(found.get(2)).isNotEqualTo(found.get(3));
        Origin capture = origins.of(entries.of(found.get(3)).businessKey());
        assertThat(capture.settlements()).containsExactly(settlement.number());
        assertThat(capture.payment()).isNotNull();

        sales.goesBack(success.sold().getFirst(), 20_000);
        SettlementView cancelled = settling.approved(success.project());
        long refund =
                Objects.requireNonNull(lineEntries.of(cancelled.id(), 0, 100).get(1));
        Origin back = origins.of(entries.of(refund).businessKey());
        assertThat(back.refund()).isNotNull();
        assertThat(back.payment()).isNotNull();
        assertThat(back.settlements()).containsExactly(cancelled.number());
        assertThat(origins.of("settlement:" + cancelled.number()).settlements()).containsExactly(cancelled.number());
        assertThat(origins.of("something:else")).isEqualTo(Origin.UNKNOWN);
    }

    @Test
    void saysBeforehandExactlyWhatAnApprovalBooks() {
        MemberId artist = payees.artist(PayeeKind.INDIVIDUAL);
        Success first = sales.of(artist, Order.of(100_000, 1));
        settling.approved(first.project());
        sales.goesBack(first.sold().getFirst(), 100_000);
        settling.approved(first.project());
        Success second = sales.of(artist, Order.of(300_000, 1));

        SettlementView settlement = settling.calculated(second.project());
        String hash = Objects.requireNonNull(settlement.hash());
        checking.check(settlement.id(), hash, REASON, settling.finance());

        List<Posting> said = books.of(settlement);
        approving.approve(settlement.id(), hash, REASON, settling.finance());

        String key = "settlement:" + settlement.number();
        EntryBook.Booked booked = entries.of(entries.numbersOf(List.of(key)).get(key));
        assertThat(booked.sides())
                .extracting(side -> side.account() + " " + side.projectId() + " " + side.amount())
                .containsExactlyElementsOf(said.stream()
                        .map(posting ->
                                posting.account() + " " + posting.project().value() + " " + posting.amount())
                        .toList());
    }

    @Test
    void knowsWhatAnArtistGetsAndWhatTheyOwe() {
        MemberId artist = payees.artist(PayeeKind.GENERAL);
        Success first = sales.of(artist, Order.of(100_000, 1));
        settling.approved(first.project());
        settling.calculated(sales.of(artist, Order.of(10_000, 1)).project());
        assertThat(owed.of(artist)).isEqualTo(new OwedToArtist.Owed(9_120, 91_200, 0, 0));

        sales.goesBack(first.sold().getFirst(), 50_000);
        settling.approved(first.project());

        assertThat(owed.of(artist).owing()).isEqualTo(-45_600);
        assertThat(owed.of(stage.fan())).isEqualTo(new OwedToArtist.Owed(0, 0, 0, 0));
    }

    @Test
    void knowsWhoSignedForThePresentFiguresOnly() {
        SettlementView settlement = settling.calculated(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(10_000, 1)).project());
        MemberId one = settling.finance();
        String hash = Objects.requireNonNull(settlement.hash());
        checking.check(settlement.id(), hash, REASON, one);
        assertThat(signed.of(settlement.id())).singleElement().satisfies(each -> {
            assertThat(each.step()).isEqualTo(SettlementSigned.Step.CHECKED);
            assertThat(each.isBy(one)).isTrue();
        });

        OpenSettlement.Opened opened = recalculating.recalculate(settlement.id(), hash, REASON, one);

        assertThat(signed.of(settlement.id())).isEmpty();
        assertThat(progress.linesOf(settling.view(settlement.id())))
                .as("lines of before do not count")
                .isZero();
        settling.calculate(opened, 100);
        assertThat(progress.linesOf(settling.view(settlement.id()))).isEqualTo(1);
    }

    @Test
    void showsNobodyTheSettlementOfSomebodyElse() {
        Success success = sales.of(payees.artist(PayeeKind.GENERAL), Order.of(10_000, 1));
        String number = settling.calculated(success.project()).number();

        assertThat(settlements.ownNumbered(number, success.artist()).number()).isEqualTo(number);
        assertThatExceptionOfType(NoSuchSettlement.class)
                .isThrownBy(() -> settlements.ownNumbered(number, stage.fan()));
        assertThat(settlements.ofProject(success.project())).hasSize(1);
    }

    private int count(SettlementState state, ToIntFunction<SettlementWork.Pile> what) {
        return work.piles().stream()
                .filter(pile -> pile.state() == state)
                .mapToInt(what)
                .sum();
    }

    private Waiting of(ProjectId project) {
        return Objects.requireNonNull(waitingBySlug().get(slug(project)));
    }

    private Map<String, Waiting> waitingBySlug() {
        return waiting.oldest(10_000).stream().collect(Collectors.toMap(Waiting::slug, each -> each));
    }

    private String slug(ProjectId project) {
        return stage.jdbc()
                .sql("select slug from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    /** Whoever pledged there also pledged here. */
    private void sameFan(Success here, int at, Success there, int where) {
        long fan = stage.jdbc()
                .sql("select member_id from pledge where id = ?")
                .param(here.sold().get(at).pledge().value())
                .query(Long.class)
                .single();
        long pledge = there.sold().get(where).pledge().value();
        for (String table :
                List.of("pledge set member_id = ? where id = ?", "pledge_line set member_id = ? where pledge_id = ?")) {
            stage.jdbc().sql("update " + table).params(fan, pledge).update();
        }
    }
}
