package com.encore.project;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

@Entity
@DynamicUpdate
@Table(name = "reward_option")
class RewardOption {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Reward reward;

    private int position;
    private String name;
    private long surcharge;
    private @Nullable Integer stock;

    @SuppressWarnings("NullAway.Init")
    protected RewardOption() {}

    RewardOption(Reward reward, int position, OptionOffer offer) {
        this.reward = reward;
        this.position = position;
        this.name = offer.name();
        this.surcharge = offer.surcharge().amount();
        this.stock = offer.stock();
    }

    boolean is(@Nullable OptionId other) {
        return other != null && id != null && id == other.value();
    }

    void change(int place, OptionOffer offer) {
        position = place;
        name = offer.name();
        surcharge = offer.surcharge().amount();
        stock = offer.stock();
    }
}
