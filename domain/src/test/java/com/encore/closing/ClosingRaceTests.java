package com.encore.closing;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.PaymentId;
import com.encore.payment.PaymentMethod;
import com.encore.pledge.PledgeId;
import com.encore.project.CallOff;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.refund.PayBackDue;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.testing.Backers;
import com.encore.testing.DomainTest;
import com.encore.testing.FundingEnding;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class ClosingRaceTests {

    private static final long GOAL = 1_000_000;
    private static final int AT_ONCE = 12;
    private static final long PRICE = 5_000;

    @Autowired
    FundingEnding closing;

    @Autowired
    BeginClosing beginning;

    @Autowired
    InFlight inFlight;

    @Autowired
    ResolveInFlight resolving;

    @Autowired
    DecideResult deciding;

    @Autowired
    UnsettledPledges unsettled;

    @Autowired
    Aftermath aftermath;

    @Autowired
    FinishClosing finishing;

    @Autowired
    CallOff callingOff;

    @Autowired
    CarelessClosing careless;

    @Autowired
    ClosingResultOf results;

    @Autowired
    Backers backers;

    @Autowired
    ConfirmPayment confirmation;

    @Autowired
    PayBackDue payBack;

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

    @Test
    void doesEachStepOnceThoughManyDoItAtOnce() throws InterruptedException {
        RewardId reward = stage.reward(project, 100_000, 50, null);
        List<Backers.Opened> paid = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            paid.add(backers.pays(stage.request(stage.fan(), project, Stage.one(reward))));
        }
        Backers.Opened lost = backers.opens(project, 5_000);
        provider.payer().approve(lost.payment().value());
        untilTheDeadline();

        assertThat(values(Race.of(AT_ONCE, i -> beginning.begin(project)))).containsOnlyOnce(BeginClosing.Begun.NOW);
        PaymentId asked = inFlight.after(project, 0, 10).getFirst();
        assertThat(values(Race.of(AT_ONCE, i -> resolving.resolve(asked))))
                .containsOnly(ResolveInFlight.Outcome.SETTLED);
        assertThat(values(Race.of(AT_ONCE, i -> deciding.decide(project))))
                .containsOnlyOnce(new DecideResult.Decision.Decided(FundingResult.SUCCEEDED))
                .contains(new DecideResult.Decision.DecidedBefore(FundingResult.SUCCEEDED));
        List<PledgeId> pledges = unsettled.after(project, 0, 100);
        List<Integer> confirmed = values(Race.of(AT_ONCE, i -> aftermath.settle(project, shuffled(pledges, i))));
        assertThat(confirmed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(11);
        assertThat(values(Race.of(AT_ONCE, i -> finishing.finish(project)))).containsOnly(true);

        assertThat(history("project_history", "project_id = " + project.value()))
                .containsExactly("FUNDING", "CLOSING", "SUCCEEDED");
        for (Backers.Opened each : paid) {
            assertThat(stage.stateOf(each.pledge().value())).isEqualTo("CONFIRMED");
        }
        assertThat(confirmations()).isEqualTo(11);
    }

    @Test
    void givesEachDueProjectToOneOfManyWhoTakeTheNextOneAtOnce() throws InterruptedException {
        List<ProjectId> ending = new ArrayList<>(List.of(project));
        for (int i = 0; i < 20; i++) {
            ending.add(stage.project(Duration.ofMinutes(9)));
        }
        ProjectId goesOn = stage.project(Duration.ofDays(1));
        untilTheDeadline();

        List<ProjectId> begun = values(Race.of(
                        AT_ONCE,
                        i -> Stream.generate(beginning::beginNextDue)
                                .takeWhile(Optional::isPresent)
                                .flatMap(Optional::stream)
                                .toList()))
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(begun).containsAll(ending).doesNotHaveDuplicates().doesNotContain(goesOn);
        for (ProjectId each : ending) {
            assertThat(history("project_history", "project_id = " + each.value()))
                    .containsExactly("FUNDING", "CLOSING");
        }
    }

    @Test
    void owesEachPaymentBackOnceThoughManyChunksOverlap() throws InterruptedException {
        RewardId one = stage.reward(project, 10_000, 100, null);
        RewardId two = stage.reward(project, 12_000, 100, null);
        for (int i = 0; i < 24; i++) {
            backers.pays(stage.request(
                    stage.fan(), project, Stage.one(i % 2 == 0 ? one : two), Stage.one(i % 2 == 0 ? two : one)));
        }
        untilTheDeadline();
        beginning.begin(project);
        deciding.decide(project);
        List<PledgeId> pledges = unsettled.after(project, 0, 100);

        List<Integer> owed = values(Race.of(
                AT_ONCE, i -> aftermath.settle(project, shuffled(pledges, i).subList(0, 16))));
        closing.settle(project);

        assertThat(owed.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(24);
        assertThat(count("select count(*) from refund where project_id = ?")).isEqualTo(24);
        assertThat(count("select count(distinct payment_id) from refund where project_id = ?"))
                .isEqualTo(24);
        assertThat(stage.sold(one)).isZero();
        assertThat(stage.sold(two)).isZero();
        assertThat(stage.raised(project)).isEqualTo(new Stage.Raised(0, 0));
    }

    @Test
    void wouldBeginAndDecideMoreThanOnceWithoutTheProjectsLock() throws InterruptedException {
        untilTheDeadline();
        CyclicBarrier together = new CyclicBarrier(2);

        List<Boolean> begun = values(Race.of(2, i -> careless.begin(project, together)));

        assertThat(begun).containsExactly(true, true);
        assertThat(history("project_history", "project_id = " + project.value()))
                .containsExactly("FUNDING", "CLOSING", "CLOSING");
    }

    @Test
    void endsTheSameWhetherItIsClosedOrCalledOffFirst() throws InterruptedException {
        Backers.Opened paid = backers.pays(project, GOAL);
        clock.advance(Duration.between(clock.instant(), deadline.minusNanos(1_000)));

        Race.of(2, i -> {
            if (i == 0) {
                callingOff.callOff(artist(), project, "공연을 열 수 없어요");
            } else {
                clock.advance(Duration.ofNanos(1_000));
                beginning.begin(project);
            }
            return i;
        });
        assertThat(closing.run(project)).isTrue();

        FundingResult result = results.project(project).orElseThrow().result();
        assertThat(stage.stateOf(paid.pledge().value()))
                .isEqualTo(result == FundingResult.SUCCEEDED ? "CONFIRMED" : "REFUNDING");
        assertThat(history("project_history", "project_id = " + project.value()))
                .hasSize(3);
    }

    /** Two hundred and forty pledges paid within two seconds around the deadline, their news lost, doubled or late. */
    @Test
    void endsEveryPledgePaidAroundTheDeadlineConfirmedOrPaidBack() throws InterruptedException {
        int fans = 240;
        RewardId reward = stage.reward(project, PRICE, 1_000, null);
        List<Backers.Opened> opened = new ArrayList<>();
        for (int i = 0; i < fans; i++) {
            opened.add(backers.opens(stage.request(stage.fan(), project, Stage.one(reward)), method(i)));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < fans; i++) {
            order.add(i);
            order.add(i);
        }
        Collections.shuffle(order, new Random(20261121));
        for (int i = 0; i < fans; i++) {
            pay(opened.get(i), i, deadline.minusMillis(1_000).plusMillis(i * 2_000L / fans));
        }
        backers.pays(project, GOAL - PRICE * (fans / 2));
        clock.advance(Duration.between(clock.instant(), deadline.minusMillis(500)));

        List<Race.Result<Integer>> ran = Race.of(order.size() + 4, i -> {
            if (i < order.size()) {
                int which = order.get(i);
                if (which % 5 != 0) {
                    confirmation.confirm(opened.get(which).payment());
                }
            } else if (i == order.size()) {
                clock.advance(Duration.ofMillis(500));
            } else {
                closing.run(project);
            }
            return i;
        });
        assertThat(ran).allSatisfy(result -> assertThat(result.failure()).isNull());
        assertThat(closing.run(project)).isTrue();
        opened.forEach(each -> confirmation.confirm(each.payment()));
        payBack.pay(1_000);

        ClosingResult result = results.project(project).orElseThrow();
        assertThat(result.result()).isEqualTo(FundingResult.SUCCEEDED);
        assertThat(result.counted().amount()).isEqualTo(GOAL);
        for (int i = 0; i < fans; i++) {
            boolean inTime = i < fans / 2;
            Backers.Opened each = opened.get(i);
            assertThat(stage.stateOf(each.pledge().value()))
                    .as("pledge %d", i)
                    .isEqualTo(inTime ? "CONFIRMED" : "REFUNDED");
            assertThat(provider.record().netOf(each.payment().value()))
                    .as("payment %d", i)
                    .isEqualTo(inTime ? PRICE : 0);
        }
        assertThat(stage.sold(reward)).isEqualTo(fans / 2);
        assertThat(count("select coalesce(sum(amount), 0) from posting where account_id = 1 and project_id = ?"))
                .isEqualTo(GOAL);
    }

    private static PaymentMethod method(int number) {
        return number % 3 == 0 ? PaymentMethod.VIRTUAL_ACCOUNT : PaymentMethod.CARD;
    }

    private void pay(Backers.Opened opened, int number, Instant at) {
        String payment = opened.payment().value();
        if (method(number) == PaymentMethod.VIRTUAL_ACCOUNT) {
            provider.payer().issueAccount(payment);
            provider.payer().deposit(payment, at);
        } else {
            provider.payer().approve(payment, at);
        }
    }

    private void untilTheDeadline() {
        clock.advance(Duration.between(clock.instant(), deadline));
    }

    private static List<PledgeId> shuffled(List<PledgeId> pledges, int seed) {
        List<PledgeId> shuffled = new ArrayList<>(pledges);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static <T> List<T> values(List<Race.Result<T>> results) {
        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        return results.stream().map(Race.Result::value).toList();
    }

    private MemberId artist() {
        return new MemberId(count("select artist_id from project where id = ?"));
    }

    private long confirmations() {
        return count("""
                select count(*) from pledge_history h join pledge p on p.id = h.pledge_id
                where p.project_id = ? and h.to_state = 'CONFIRMED'
                """);
    }

    private long count(String sql) {
        return stage.jdbc().sql(sql).param(project.value()).query(Long.class).single();
    }

    private List<String> history(String table, String which) {
        return stage.jdbc()
                .sql("select to_state from " + table + " where " + which + " order by id")
                .query(String.class)
                .list();
    }
}
