package com.encore.project;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The orders in which projects being funded can be read, and the key that says where a page ended. */
public enum ListingSort {
    ENDING_SOON("p.closes_at", "asc"),
    NEWEST("p.opened_at", "desc"),
    MOST_FUNDED("t.raised", "desc"),
    POPULAR("t.backers", "desc");

    private final String column;
    private final String direction;

    ListingSort(String column, String direction) {
        this.column = column;
        this.direction = direction;
    }

    String order() {
        return column + " " + direction + ", p.id " + direction;
    }

    String beyond() {
        return "(" + column + ", p.id) " + (direction.equals("asc") ? ">" : "<") + " (:key, :id)";
    }

    Object key(long stored) {
        return switch (this) {
            case ENDING_SOON, NEWEST -> Instant.EPOCH.plus(stored, ChronoUnit.MICROS);
            case MOST_FUNDED, POPULAR -> stored;
        };
    }

    PageKey keyOf(ProjectCard card) {
        long key = switch (this) {
            case ENDING_SOON -> micros(card.closesAt());
            case NEWEST -> micros(card.openedAt());
            case MOST_FUNDED -> card.totals().raised().amount();
            case POPULAR -> card.totals().backers();
        };
        return new PageKey(key, card.id().value());
    }

    private static long micros(@Nullable Instant instant) {
        return instant == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
