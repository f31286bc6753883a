package com.encore.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.FundingClosed;
import com.encore.project.LimitReached;
import com.encore.project.NoSuchReward;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.SoldOut;
import com.encore.project.Wanted;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class PledgesIntegrationTests {

    @Autowired
    PlacePledge placing;

    @Autowired
    AbandonPledge abandoning;

    @Autowired
    ReleaseExpired releasing;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    @Test
    void holdsStockAtTheServersPrice() {
        ProjectId project = stage.project();
        RewardId reward = stage.reward(project, 30_000, 5, null);
        OptionId option = stage.option(reward, 2_000, 3);

        PledgeNumber pledge = placing.place(stage.request(stage.fan(), project, new Wanted(reward, option, 2)));

        assertThat(stage.stateOf(pledge.value())).isEqualTo("HELD");
        assertThat(stage.sold(reward)).isEqualTo(2);
        assertThat(stage.jdbc()
                        .sql("select total from pledge where number = ?")
                        .param(pledge.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(64_000);
    }

    @Test
    void sellsNoMoreThanThereIsToManyAtOnce() throws InterruptedException {
        ProjectId project = stage.project();
        RewardId reward = stage.reward(project, 10_000, 7, null);
        List<MemberId> fans = Stream.generate(stage::fan).limit(40).toList();

        List<Race.Result<PledgeNumber>> results =
                Race.of(fans.size(), i -> placing.place(stage.request(fans.get(i), project, Stage.one(reward))));

        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(7);
        assertThat(results)
                .filteredOn(result -> result.failure() != null)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(SoldOut.class));
        assertThat(stage.sold(reward)).isEqualTo(7);
    }

    @Test
    void givesOnePersonNoMoreThanTheirShareHoweverFastTheyClick() throws InterruptedException {
        ProjectId project = stage.project();
        RewardId reward = stage.reward(project, 10_000, 100, 2);
        MemberId fan = stage.fan();

        List<Race.Result<PledgeNumber>> results =
                Race.of(12, i -> placing.place(stage.request(fan, project, Stage.one(reward))));

        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(2);
        assertThat(results)
                .filteredOn(result -> result.failure() != null)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(LimitReached.class));
        assertThat(stage.sold(reward)).isEqualTo(2);
    }

    @Test
    void takesBuyersOfSeveralRewardsInAnyOrderWithoutDeadlock() throws InterruptedException {
        ProjectId project = stage.project();
        RewardId one = stage.reward(project, 10_000, 1000, null);
        RewardId two = stage.reward(project, 20_000, 1000, null);
        MemberId fan = stage.fan();

        List<Race.Result<PledgeNumber>> results = Race.of(
                40,
                i -> i % 2 == 0
                        ? placing.place(stage.request(fan, project, Stage.one(one), Stage.one(two)))
                        : placing.place(stage.request(fan, project, Stage.one(two), Stage.one(one))));

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        assertThat(stage.sold(one)).isEqualTo(40);
        assertThat(stage.sold(two)).isEqualTo(40);
    }

    @Test
    void answersTheSameFormSentAtOnceWithOnePledge() throws InterruptedException {
        ProjectId project = stage.project();
        RewardId reward = stage.reward(project, 10_000, 100, null);
        PledgeRequest request = stage.request(stage.fan(), project, Stage.one(reward));

        List<Race.Result<PledgeNumber>> results = Race.of(20, i -> placing.place(request));

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        assertThat(results.stream().map(Race.Result::value).distinct()).hasSize(1);
        assertThat(stage.sold(reward)).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        ProjectId project = stage.project();
        MemberId fan = stage.fan();
        UUID key = UUID.randomUUID();
        placing.place(new PledgeRequest(key, fan, project, List.of(), Won.of(5_000)));

        assertThatExceptionOfType(RequestKeyReused.class)
                .isThrownBy(() -> placing.place(new PledgeRequest(key, fan, project, List.of(), Won.of(6_000))));
    }

    @Test
    void refusesAmountsOutsideTheRange() {
        ProjectId project = stage.project();
        MemberId fan = stage.fan();
        assertThatExceptionOfType(TooLittle.class).isThrownBy(() -> placing.place(stage.donation(fan, project, 999)));
        assertThatExceptionOfType(TooMuch.class)
                .isThrownBy(() -> placing.place(stage.donation(fan, project, Won.LIMIT)));
    }

    @Test
    void refusesRewardsOfAnotherProjectAndMissingOptions() {
        ProjectId project = stage.project();
        RewardId foreign = stage.reward(stage.project(), 10_000, 5, null);
        RewardId withOptions = stage.reward(project, 10_000, 5, null);
        stage.option(withOptions, 0, 5);
        MemberId fan = stage.fan();

        assertThatExceptionOfType(NoSuchReward.class)
                .isThrownBy(() -> placing.place(stage.request(fan, project, Stage.one(foreign))));
        assertThatExceptionOfType(NoSuchReward.class)
                .isThrownBy(() -> placing.place(stage.request(fan, project, Stage.one(withOptions))));
    }

    @Test
    void leavesNothingClaimedWhenTheSecondOfTwoRewardsIsSoldOut() {
        ProjectId project = stage.project();
        RewardId there = stage.reward(project, 10_000, 5, null);
        RewardId gone = stage.reward(project, 10_000, 0, null);

        assertThatExceptionOfType(SoldOut.class)
                .isThrownBy(
                        () -> placing.place(stage.request(stage.fan(), project, Stage.one(there), Stage.one(gone))));

        assertThat(stage.sold(there)).isZero();
    }

    @Test
    void takesNoPledgeFromTheDeadlineOn() {
        ProjectId project = stage.project(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(5));
        assertThatExceptionOfType(FundingClosed.class)
                .isThrownBy(() -> placing.place(stage.donation(stage.fan(), project, 5_000)));
    }

    @Test
    void returnsTheStockOfAnExpiredHoldOnceThoughTwoNodesRelease() throws InterruptedException {
        ProjectId project = stage.project();
        RewardId reward = stage.reward(project, 10_000, 30, null);
        MemberId fan = stage.fan();
        for (int i = 0; i < 30; i++) {
            placing.place(stage.request(fan, project, Stage.one(reward)));
        }
        clock.advance(Duration.ofMinutes(10));

        Race.of(4, i -> {
            while (releasing.release(7) > 0) {}
            return i;
        });

        assertThat(stage.sold(reward)).isZero();
    }

    @Test
    void letsGoOfAnUnpaidPledgeOnceAndOnlyForItsOwner() {
        ProjectId project = stage.project();
        RewardId reward = stage.reward(project, 10_000, 1, null);
        MemberId fan = stage.fan();
        PledgeNumber pledge = placing.place(stage.request(fan, project, Stage.one(reward)));

        assertThatExceptionOfType(PledgeNumber.NoSuchPledge.class)
                .isThrownBy(() -> abandoning.abandon(pledge, stage.fan()));
        abandoning.abandon(pledge, fan);
        abandoning.abandon(pledge, fan);

        assertThat(stage.stateOf(pledge.value())).isEqualTo("RELEASED");
        assertThat(stage.sold(reward)).isZero();
    }
}
