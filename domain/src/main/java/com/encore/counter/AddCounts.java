package com.encore.counter;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds a slice and notes that it is in, in one transaction: who comes second, or again, finds the note and adds nothing.
 * Views are added; likes are counted anew from their rows, which also mends what Redis had missed of them.
 */
@UseCase
class AddCounts {

    /** Few enough for one statement of some 40 kB, many enough that its round trip no longer counts. */
    private static final int ROWS = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AddCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean add(String batch, int slice, Counts counts) {
        if (!isFirst(batch, slice, counts.size())) {
            return false;
        }
        inParts(counts.views()).forEach(this::addViews);
        inParts(counts.liked()).forEach(this::countLikes);
        return true;
    }

    private boolean isFirst(String batch, int slice, int counters) {
        return jdbc.sql("insert ignore into counter_batch (batch_id, slice, counters, folded_at) values (?, ?, ?, ?)")
                        .params(batch, slice, counters, clock.instant())
                        .update()
                == 1;
    }

    private void addViews(List<Counts.Views> views) {
        List<Object> values = new ArrayList<>(views.size() * 3);
        for (Counts.Views each : views) {
            values.add(each.project());
            values.add(each.day());
            values.add(each.count());
        }
        jdbc.sql("insert into project_view_day (project_id, day, views) values "
                        + String.join(", ", Collections.nCopies(views.size(), "(?, ?, ?)"))
                        + " as more on duplicate key update views = project_view_day.views + more.views")
                .params(values)
                .update();
    }

    private void countLikes(List<Long> projects) {
        jdbc.sql("""
                        insert into project_like_count (project_id, likes)
                        select * from (
                          select changed.id, (select count(*) from project_like l where l.project_id = changed.id) as likes
                          from json_table(?, '$[*]' columns (id bigint path '$')) as changed
                        ) as counted
                        on duplicate key update likes = counted.likes
                        """).param(projects.toString()).update();
    }

    private static <T> List<List<T>> inParts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS) {
            parts.add(all.subList(from, Math.min(from + ROWS, all.size())));
        }
        return parts;
    }
}
