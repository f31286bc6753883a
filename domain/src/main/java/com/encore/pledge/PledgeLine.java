package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.project.Offer;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.Wanted;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A reward as it was when the fan agreed to it. */
@Entity
@Table(name = "pledge_line")
class PledgeLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pledge_id")
    private Pledge pledge;

    private long projectId;
    private long memberId;
    private long rewardId;
    private @Nullable Long optionId;
    private String title;
    private @Nullable String optionName;
    private long unitPrice;
    private int quantity;
    private long amount;

    @SuppressWarnings("NullAway.Init")
    protected PledgeLine() {}

    PledgeLine(Pledge pledge, MemberId member, ProjectId project, Offer offer) {
        Wanted wanted = offer.wanted();
        this.pledge = pledge;
        this.projectId = project.value();
        this.memberId = member.value();
        this.rewardId = wanted.reward().value();
        this.optionId = wanted.option() == null ? null : wanted.option().value();
        this.title = offer.title();
        this.optionName = offer.optionName();
        this.unitPrice = offer.unitPrice().amount();
        this.quantity = wanted.quantity();
        this.amount = offer.amount().amount();
    }

    Wanted wanted() {
        return new Wanted(new RewardId(rewardId), optionId == null ? null : new OptionId(optionId), quantity);
    }
}
