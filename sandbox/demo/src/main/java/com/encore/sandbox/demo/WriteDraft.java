package com.encore.sandbox.demo;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.Bank;
import com.encore.project.DescribeProject;
import com.encore.project.Description;
import com.encore.project.FundingTerms;
import com.encore.project.OfferRewards;
import com.encore.project.OptionOffer;
import com.encore.project.PayoutAccount;
import com.encore.project.ProjectId;
import com.encore.project.RewardOffer;
import com.encore.project.SetFundingTerms;
import com.encore.project.SetPayoutAccount;
import com.encore.project.StartDraft;
import org.springframework.stereotype.Component;

/** Fills in the four steps of a draft; an unfinished one stops after the first. */
@Component
@OnLaptops
class WriteDraft {

    private static final long FIRST_VERSION = 0;

    private final StartDraft start;
    private final DescribeProject description;
    private final SetFundingTerms terms;
    private final OfferRewards rewards;
    private final SetPayoutAccount account;

    WriteDraft(
            StartDraft start,
            DescribeProject description,
            SetFundingTerms terms,
            OfferRewards rewards,
            SetPayoutAccount account) {
        this.start = start;
        this.description = description;
        this.terms = terms;
        this.rewards = rewards;
        this.account = account;
    }

    ProjectId write(MemberId artist, DemoProject file, Timetable times) {
        ProjectId id = start.start(artist);
        long version = description.describe(artist, id, FIRST_VERSION, description(file, times));
        if (file.isUnfinished()) {
            return id;
        }
        version = terms.set(artist, id, version, new FundingTerms(Won.of(file.goal()), times.opens(), times.closes()));
        version = rewards.offer(
                artist,
                id,
                version,
                file.rewards().stream().map(WriteDraft::offer).toList());
        account.set(
                artist,
                id,
                version,
                new PayoutAccount(Bank.KAKAO, "3333-01-" + (1_000_000 + id.value()), file.artistName()));
        return id;
    }

    private static Description description(DemoProject file, Timetable times) {
        return new Description(
                file.title(),
                file.summary(),
                file.story(),
                file.hashtags(),
                file.artistName(),
                file.venue(),
                times.show(),
                file.poster());
    }

    private static RewardOffer offer(DemoProject.DemoReward reward) {
        return new RewardOffer(
                null,
                reward.kind(),
                reward.title(),
                reward.description(),
                Won.of(reward.price()),
                reward.stock(),
                reward.perPerson(),
                reward.options().stream()
                        .map(option -> new OptionOffer(null, option.name(), Won.of(option.surcharge()), option.stock()))
                        .toList());
    }
}
