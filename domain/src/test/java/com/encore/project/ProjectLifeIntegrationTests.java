package com.encore.project;

import static com.encore.project.Drafts.ARTIST;
import static com.encore.project.Drafts.REVIEWER;
import static com.encore.project.Drafts.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.encore.account.AdminsOnly;
import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.privacy.Sealer;
import com.encore.testing.DomainTest;
import com.encore.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DomainTest
@RecordApplicationEvents
class ProjectLifeIntegrationTests {

    @Autowired
    private ProjectMaking make;

    @Autowired
    private DescribeProject describe;

    @Autowired
    private OfferRewards offer;

    @Autowired
    private SetPayoutAccount account;

    @Autowired
    private SubmitForReview submit;

    @Autowired
    private ApproveProject approve;

    @Autowired
    private ReturnProject giveBack;

    @Autowired
    private CancelProject cancel;

    @Autowired
    private OpenFunding open;

    @Autowired
    private OpenDueProjects openDue;

    @Autowired
    private AdjustStock adjust;

    @Autowired
    private ProjectHistory history;

    @Autowired
    private ArtistProjects own;

    @Autowired
    private ProjectPage page;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    @Test
    void goesFromDraftToFundingAndLeavesARowForEachMove() {
        ProjectId id = make.submitted("처음부터 끝까지");
        giveBack.giveBack(REVIEWER, id, make.version(id), "공연장 대관 확인서를 이야기에 적어 주세요");
        assertThat(make.read(id).returnedBecause()).isEqualTo("공연장 대관 확인서를 이야기에 적어 주세요");
        String slug = make.read(id).project().slug();
        assertThat(slug).startsWith("cheoeumbuteo-kkeutkkaji-");

        submit.submit(ARTIST, id, make.version(id));
        assertThat(make.read(id).project().slug())
                .as("address after another submission")
                .isEqualTo(slug);
        approve.approve(REVIEWER, id, make.version(id));
        clock.advance(Duration.ofDays(1));
        open.open(id, null);

        assertThat(make.read(id).project().state()).isEqualTo(ProjectState.FUNDING);
        assertThat(history.of(id))
                .extracting(ProjectHistory.Move::to, ProjectHistory.Move::by)
                .containsExactly(
                        tuple(ProjectState.FUNDING, null),
                        tuple(ProjectState.APPROVED, REVIEWER),
                        tuple(ProjectState.IN_REVIEW, ARTIST),
                        tuple(ProjectState.DRAFT, REVIEWER),
                        tuple(ProjectState.IN_REVIEW, ARTIST),
                        tuple(ProjectState.DRAFT, ARTIST));
        assertThat(totalsRows(id)).isEqualTo(1);
        assertThat(events.stream(ProjectSubmitted.class)).hasSize(2);
        assertThat(events.stream(ProjectReturned.class)).hasSize(1);
        assertThat(events.stream(ProjectApproved.class)).hasSize(1);
        assertThat(events.stream(FundingOpened.class)).hasSize(1);
        assertThat(jdbc.sql("select kind from message where dedupe_key like ? order by id")
                        .param("project:" + id.value() + ":%")
                        .query(String.class)
                        .list())
                .containsExactly("PROJECT_RETURNED", "PROJECT_APPROVED", "PROJECT_OPENED");
    }

    @Test
    void readsBackWhatWasWritten() {
        ProjectView project = make.read(make.draft("  읽고   쓰기 ")).project();
        assertThat(project.title()).isEqualTo("읽고 쓰기");
        assertThat(project.hashtags()).containsExactlyInAnyOrder("밴드", "인디");
        assertThat(project.opensAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(project.rewards()).extracting(RewardView::title).containsExactly("스탠딩 한 자리", "공연 티셔츠");
        assertThat(project.rewards().getLast().options())
                .extracting(OptionView::name, OptionView::surcharge, OptionView::left)
                .containsExactly(tuple("M", Won.ZERO, 10), tuple("XL", Won.of(2_000), null));
    }

    @Test
    void keepsTheIdsOfRewardsThatOnlyChange() {
        ProjectId id = make.draft("리워드 바꾸기");
        RewardView shirt = make.read(id).project().rewards().getLast();
        OptionView large = shirt.options().getLast();
        RewardOffer changed = new RewardOffer(
                shirt.id(),
                RewardKind.GOODS,
                "공연 후드티",
                "",
                Won.of(60_000),
                null,
                2,
                List.of(new OptionOffer(large.id(), "XXL", Won.of(3_000), 5)));
        long before = make.version(id);
        long after = offer.offer(ARTIST, id, before, List.of(changed, Drafts.ticket(7)));

        assertThat(after).isGreaterThan(before);
        List<RewardView> rewards = make.read(id).project().rewards();
        assertThat(rewards).extracting(RewardView::title).containsExactly("공연 후드티", "스탠딩 한 자리");
        assertThat(rewards.getFirst().id()).isEqualTo(shirt.id());
        assertThat(rewards.getFirst().options()).extracting(OptionView::id).containsExactly(large.id());
    }

    @Test
    void doesNotExistForStrangers() {
        ProjectId id = make.draft("남의 프로젝트");
        long version = make.version(id);
        assertNotFound(() -> own.draft(STRANGER, id));
        assertNotFound(() -> describe.describe(STRANGER, id, version, Drafts.description()));
        assertNotFound(() -> offer.offer(STRANGER, id, version, List.of()));
        assertNotFound(() -> account.set(STRANGER, id, version, Drafts.account()));
        assertNotFound(() -> submit.submit(STRANGER, id, version));
        assertNotFound(() -> cancel.cancel(STRANGER, id, version, "내 것이 아니지만"));
        assertNotFound(() -> describe.describe(ARTIST, new ProjectId(-1), version, Drafts.description()));
        assertNotFound(() -> page.of(make.read(id).project().slug()));
    }

    @Test
    void refusesTheSecondOfTwoFormsOpenedAtOnce() {
        ProjectId id = make.draft("두 개의 창");
        long seen = make.version(id);
        offer.offer(ARTIST, id, seen, List.of());
        assertThatExceptionOfType(ProjectChangedMeanwhile.class)
                .isThrownBy(() -> describe.describe(ARTIST, id, seen, Drafts.titled("덮어쓰기")));
        assertThat(make.read(id).project().title()).isEqualTo("두 개의 창");
    }

    @Test
    void countsANewPayoutAccountAsAChange() {
        ProjectId id = make.draft("계좌 바꾸기");
        long seen = make.version(id);
        assertThat(account.set(ARTIST, id, seen, Drafts.account())).isGreaterThan(seen);
        assertThatExceptionOfType(ProjectChangedMeanwhile.class)
                .isThrownBy(() -> account.set(ARTIST, id, seen, Drafts.account()));
    }

    @Test
    void keepsPayoutAccountsSealedForTheirOwnProject() {
        ProjectId id = make.draft("봉인된 계좌");
        byte[] number = jdbc.sql("select account_number_sealed from project_payout_account where project_id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        assertThat(new String(number, StandardCharsets.ISO_8859_1)).doesNotContain("456789");
        assertThat(sealer.open(number, "payout-account:" + id.value())).isEqualTo("110123456789");
        assertThat(make.read(id).payoutAccount()).isEqualTo(new PayoutAccountView(Bank.SHINHAN, "***789"));
    }

    @Test
    void opensOnceWhenTwoNodesRingAtTheSameTime() throws Exception {
        ProjectId id = make.approved("두 번 울린 종");
        clock.advance(Duration.ofDays(1));
        Set<Class<?>> refusals = ConcurrentHashMap.newKeySet();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> rings = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> nodes.submit(() -> {
                        try {
                            open.open(id, null);
                        } catch (MoveNotAllowed late) {
                            refusals.add(late.getClass());
                        }
                    }))
                    .toList();
            for (Future<?> ring : rings) {
                ring.get();
            }
        }
        assertThat(refusals).containsExactly(MoveNotAllowed.class);
        assertThat(totalsRows(id)).isEqualTo(1);
        assertThat(history.of(id))
                .filteredOn(move -> move.to() == ProjectState.FUNDING)
                .hasSize(1);
    }

    @Test
    void opensEverythingDueInSmallBatchesAndNothingElse() {
        int leftByOtherTests;
        do {
            leftByOtherTests = openDue.open(50);
        } while (leftByOtherTests > 0);
        ProjectId first = make.approved("때가 된 하나");
        ProjectId second = make.approved("때가 된 둘");
        clock.advance(Duration.ofDays(1));
        ProjectId notYet = make.approved("아직 이른 셋");
        assertThat(openDue.open(1)).isEqualTo(1);
        assertThat(openDue.open(1)).isEqualTo(1);
        assertThat(openDue.open(1)).isZero();
        assertThat(List.of(first, second, notYet))
                .extracting(id -> make.read(id).project().state())
                .containsExactly(ProjectState.FUNDING, ProjectState.FUNDING, ProjectState.APPROVED);
    }

    @Test
    void isReviewedAndOpenedByHandByAdminsAlone() {
        ProjectId id = make.submitted("아무나 승인할 수 없는 공연");
        long version = make.version(id);

        for (MemberId nobody : List.of(ARTIST, Drafts.STRANGER)) {
            assertThatExceptionOfType(AdminsOnly.class).isThrownBy(() -> approve.approve(nobody, id, version));
            assertThatExceptionOfType(AdminsOnly.class).isThrownBy(() -> giveBack.giveBack(nobody, id, version, "이유"));
        }
        assertThat(make.read(id).project().state()).isEqualTo(ProjectState.IN_REVIEW);

        approve.approve(REVIEWER, id, version);
        clock.advance(Duration.ofDays(1));
        assertThatExceptionOfType(AdminsOnly.class).isThrownBy(() -> open.open(id, ARTIST));
        assertThat(make.read(id).project().state()).isEqualTo(ProjectState.APPROVED);
    }

    @Test
    void isCalledOffByItsArtistBeforeItOpens() {
        ProjectId id = make.approved("취소하는 공연");
        cancel.cancel(ARTIST, id, make.version(id), "공연장이 문을 닫아요");
        assertThat(make.read(id).project().state()).isEqualTo(ProjectState.CANCELLED);
        assertNotFound(() -> page.of(make.read(id).project().slug()));
    }

    @Test
    void adjustsStockByDifferencesAndNeverBelowWhatIsSold() {
        ProjectId id = make.funding("재고 조정");
        RewardView ticket = make.read(id).project().rewards().getFirst();
        adjust.adjust(ARTIST, id, ticket.id(), null, -60);
        sell(ticket.id(), 30);
        assertThatExceptionOfType(StockBelowSold.class)
                .isThrownBy(() -> adjust.adjust(ARTIST, id, ticket.id(), null, -11));
        adjust.adjust(ARTIST, id, ticket.id(), null, -10);
        assertThat(make.read(id).project().rewards().getFirst().soldOut()).isTrue();
        sell(ticket.id(), 0);
        assertThatExceptionOfType(StockTooLarge.class)
                .isThrownBy(() -> adjust.adjust(ARTIST, id, ticket.id(), null, 1_000_000));
        assertNotFound(() -> adjust.adjust(STRANGER, id, ticket.id(), null, 1));
        assertThat(events.stream(TotalsChanged.class)).hasSize(2);
    }

    @Test
    void adjustsOptionsOfTheirRewardOnly() {
        ProjectId id = make.funding("옵션 재고");
        List<RewardView> rewards = make.read(id).project().rewards();
        RewardView shirt = rewards.getLast();
        OptionView medium = shirt.options().getFirst();
        adjust.adjust(ARTIST, id, shirt.id(), medium.id(), 5);
        assertThat(make.read(id)
                        .project()
                        .rewards()
                        .getLast()
                        .options()
                        .getFirst()
                        .left())
                .isEqualTo(15);
        assertThatExceptionOfType(StockNotLimited.class)
                .isThrownBy(() -> adjust.adjust(ARTIST, id, shirt.id(), null, 5));
        assertThatExceptionOfType(NoSuchReward.class)
                .isThrownBy(() -> adjust.adjust(ARTIST, id, rewards.getFirst().id(), medium.id(), 5));
    }

    @Test
    void adjustsNoStockOfADraft() {
        ProjectId id = make.draft("초안의 재고");
        RewardId ticket = make.read(id).project().rewards().getFirst().id();
        assertThatExceptionOfType(StockFixed.class).isThrownBy(() -> adjust.adjust(ARTIST, id, ticket, null, 1));
    }

    private void sell(RewardId reward, int sold) {
        jdbc.sql("update reward set sold = ? where id = ?")
                .params(sold, reward.value())
                .update();
    }

    private int totalsRows(ProjectId id) {
        return jdbc.sql("select count(*) from project_total where project_id = ? and raised = 0 and backers = 0")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private static void assertNotFound(ThrowingCallable asking) {
        assertThatExceptionOfType(ProjectNotFound.class).isThrownBy(asking);
    }
}
