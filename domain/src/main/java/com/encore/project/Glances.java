package com.encore.project;

import com.encore.money.Won;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what can change of a project while people look at it. */
@Component
class Glances {

    private final JdbcClient jdbc;

    Glances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Glance> at(String slug) {
        List<Row> rows = jdbc.sql("""
                        select p.id, p.version, p.state, p.opens_at, p.closes_at, p.goal,
                          coalesce(t.raised, 0) as raised, coalesce(t.backers, 0) as backers,
                          r.id as reward, r.withdrawn, r.stock, r.sold,
                          o.id as `option`, o.stock as option_stock, o.sold as option_sold
                        from project p
                        left join project_figures t on t.project_id = p.id
                        left join reward r on r.project_id = p.id
                        left join reward_option o on o.reward_id = r.id
                        where p.slug = ? order by r.id, o.id
                        """).param(slug).query(Row.class).list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(glance(rows));
    }

    private static Glance glance(List<Row> rows) {
        Row any = rows.getFirst();
        return new Glance(
                new ProjectId(any.id),
                any.version,
                any.state,
                any.opensAt,
                any.closesAt,
                new Totals(Won.of(any.goal), Won.of(any.raised), any.backers),
                Stream.concat(
                                rows.stream().filter(row -> row.reward != null).map(Row::shelf),
                                rows.stream().filter(row -> row.option != null).map(Row::optionShelf))
                        .distinct()
                        .toList());
    }

    private record Row(
            long id,
            long version,
            ProjectState state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            long goal,
            long raised,
            int backers,
            @Nullable Long reward,
            boolean withdrawn,
            @Nullable Integer stock,
            int sold,
            @Nullable Long option,
            @Nullable Integer optionStock,
            int optionSold) {

        Glance.Shelf shelf() {
            return new Glance.Shelf(known(reward), null, withdrawn, stock, sold);
        }

        Glance.Shelf optionShelf() {
            return new Glance.Shelf(known(reward), option, withdrawn, optionStock, optionSold);
        }

        private static long known(@Nullable Long id) {
            return id == null ? 0 : id;
        }
    }
}
