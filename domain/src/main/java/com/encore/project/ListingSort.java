package com.encore.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The orders in which projects being funded can be read, and the key that says where a page ended. */
public enum ListingSort {
    ENDING_SOON("p.closes_at", "p.id", true),
    NEWEST("p.opened_at", "p.id", false),
    MOST_FUNDED("t.raised", "p.id", false),
    POPULAR("s.score", "s.project_id", false);

    private final String column;
    private final String id;
    private final boolean ascending;

    ListingSort(String column, String id, boolean ascending) {
        this.column = column;
        this.id = id;
        this.ascending = ascending;
    }

    String column() {
        return column;
    }

    /** The ranking is read first and in its order; it holds only what is being funded. */
    String tables() {
        return this == POPULAR
                ? "project_popularity s straight_join project p on p.id = s.project_id"
                        + " straight_join project_total t on t.project_id = p.id"
                : "project p join project_total t on t.project_id = p.id";
    }

    String order() {
        String direction = ascending ? " asc" : " desc";
        return column + direction + ", " + id + direction;
    }

    /** The first condition says nothing new, but an index can be entered by it. */
    String beyond() {
        return column + (ascending ? " >= :key" : " <= :key") + " and (" + column + ", " + id + ") "
                + (ascending ? ">" : "<") + " (:key, :id)";
    }

    Object key(long stored) {
        return byTime() ? Instant.EPOCH.plus(stored, ChronoUnit.MICROS) : stored;
    }

    PageKey keyOf(ResultSet row) throws SQLException {
        long key = byTime() ? micros(Rows.instant(row, "sorted_by")) : row.getLong("sorted_by");
        return new PageKey(key, row.getLong("id"));
    }

    private boolean byTime() {
        return switch (this) {
            case ENDING_SOON, NEWEST -> true;
            case MOST_FUNDED, POPULAR -> false;
        };
    }

    private static long micros(@Nullable Instant instant) {
        return instant == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
