package com.encore.project;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can change of a public project without an edit, read in one statement: two equal glances mean that nothing a
 * page says has changed between them.
 */
public record Glance(
        ProjectId id,
        long version,
        ProjectState state,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Totals totals,
        List<Shelf> shelves) {

    /** What there is of a reward, or of one of its options. */
    record Shelf(
            long reward,
            @Nullable Long option,
            boolean withdrawn,
            @Nullable Integer stock,
            int sold) {}

    public Glance {
        shelves = List.copyOf(shelves);
    }

    /** The project as it was read before, with what there is of it now. */
    ProjectView on(ProjectView before) {
        return before.at(this, before.rewards().stream().map(this::filled).toList());
    }

    private RewardView filled(RewardView reward) {
        long id = reward.id().value();
        return reward.at(
                shelf(id, null),
                reward.options().stream()
                        .map(option -> option.at(shelf(id, option.id().value())))
                        .toList());
    }

    private Shelf shelf(long reward, @Nullable Long option) {
        return shelves.stream()
                .filter(shelf -> shelf.reward() == reward && Objects.equals(shelf.option(), option))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("reward " + reward + " left without a new version"));
    }
}
