package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.privacy.Masked;
import com.encore.project.ProjectId;
import com.encore.project.ProjectState;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who backs an artist's own project and what they ordered, in the order they came. Until the project has succeeded there
 * is nobody to deliver to, and names are masked.
 */
@ReadModel
public class ProjectBackers {

    private final JdbcClient jdbc;

    ProjectBackers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something ordered; the amount is of all of them together. */
    public record Ordered(String title, @Nullable String option, int quantity, long amount) {}

    /** A pledge that counts. */
    public record Backer(
            long id, String number, String name, Instant paidAt, List<Ordered> ordered, long donation, long total) {}

    /** Begin after zero. Nobody backs what is somebody else's. */
    public List<Backer> after(MemberId artist, ProjectId project, long last, int most) {
        List<Row> rows = jdbc.sql("""
                        with page as (
                          (select id from pledge
                           where project_id = :project and state = 'PAID' and id > :last order by id limit :most)
                          union all
                          (select id from pledge
                           where project_id = :project and state = 'CONFIRMED' and id > :last order by id limit :most)
                          union all
                          (select id from pledge
                           where project_id = :project and state = 'SETTLED' and id > :last order by id limit :most)
                          order by id limit :most
                        )
                        select g.id, g.number, m.name, coalesce(g.paid_at, g.created_at) as paid_at, g.donation, g.total,
                          j.state as project_state
                        from page
                          join pledge g on g.id = page.id
                          join member m on m.id = g.member_id
                          join project j on j.id = g.project_id and j.artist_id = :artist
                        order by g.id
                        """)
                .param("artist", artist.value())
                .param("project", project.value())
                .param("last", last)
                .param("most", most)
                .query(Row.class)
                .list();
        Map<Long, List<Ordered>> ordered = ordered(rows);
        return rows.stream()
                .map(row -> row.backer(ordered.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Ordered>> ordered(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select pledge_id, title, option_name as `option`, quantity, amount from pledge_line
                        where pledge_id in (:pledges) order by pledge_id, id
                        """).param("pledges", rows.stream().map(Row::id).toList()).query(LineRow.class).list().stream()
                .collect(Collectors.groupingBy(
                        LineRow::pledgeId, Collectors.mapping(LineRow::ordered, Collectors.toList())));
    }

    private record Row(
            long id, String number, String name, Instant paidAt, long donation, long total, ProjectState projectState) {

        Backer backer(List<Ordered> ordered) {
            String shown = projectState == ProjectState.SUCCEEDED
                    ? name
                    : Masked.name(name).text();
            return new Backer(id, number, shown, paidAt, ordered, donation, total);
        }
    }

    private record LineRow(
            long pledgeId, String title, @Nullable String option, int quantity, long amount) {

        Ordered ordered() {
            return new Ordered(title, option, quantity, amount);
        }
    }
}
