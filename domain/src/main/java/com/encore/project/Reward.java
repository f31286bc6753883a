package com.encore.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What is sold of it is not mapped: stock is claimed by statements, and a mapped copy would be stale. */
@Entity
@DynamicUpdate
@Table(name = "reward")
class Reward {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private int position;

    @Enumerated(EnumType.STRING)
    private RewardKind kind;

    private String title;
    private String description;
    private long price;
    private @Nullable Integer stock;
    private @Nullable Integer perPerson;
    private boolean withdrawn;

    @OneToMany(mappedBy = "reward", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<RewardOption> options = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Reward() {}

    Reward(Project project, int position, RewardOffer offer) {
        this.project = project;
        this.position = position;
        this.kind = offer.kind();
        this.title = offer.title();
        this.description = offer.description();
        this.price = offer.price().amount();
        this.stock = offer.stock();
        this.perPerson = offer.perPerson();
        offerOptions(offer.options());
    }

    boolean is(@Nullable RewardId other) {
        return other != null && id != null && id == other.value();
    }

    void change(int place, RewardOffer offer) {
        position = place;
        kind = offer.kind();
        title = offer.title();
        description = offer.description();
        price = offer.price().amount();
        stock = offer.stock();
        perPerson = offer.perPerson();
        offerOptions(offer.options());
    }

    private void offerOptions(List<OptionOffer> offers) {
        options.removeIf(option -> offers.stream().noneMatch(offer -> option.is(offer.id())));
        for (int place = 0; place < offers.size(); place++) {
            OptionOffer offer = offers.get(place);
            if (offer.id() == null) {
                options.add(new RewardOption(this, place, offer));
            } else {
                option(offer.id()).change(place, offer);
            }
        }
    }

    private RewardOption option(OptionId wanted) {
        return options.stream().filter(each -> each.is(wanted)).findFirst().orElseThrow(NoSuchReward::new);
    }
}
