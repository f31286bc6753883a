package com.encore.watch;

import com.encore.stereotype.ReadModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts people were told of: those that are open, nobody's and the most urgent first, and those that are over. */
@ReadModel
public class AlertList {

    private static final String SELECT = """
            select a.id, a.kind, a.thing, a.episode, a.detail, a.seen_at, a.raised_at, a.closed_at, a.acked_at,
              m.name as acked_by, a.ack_note
            from alert a left join member m on m.id = a.acked_by
            """;

    private static final List<String> BY_URGENCY =
            Arrays.stream(AlertKind.values()).map(Enum::name).toList();

    private final JdbcClient jdbc;

    /** So many alerts of one kind. */
    public record Count(AlertKind kind, int alerts) {}

    AlertList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Alert> open(int most) {
        return jdbc.sql(SELECT + """
                         where a.closed_at is null and a.raised_at is not null
                        order by a.acked_at is not null, field(a.kind, :kinds), a.id desc limit :most
                        """)
                .param("kinds", BY_URGENCY)
                .param("most", most)
                .query(Alert.class)
                .list();
    }

    /** How many of each kind are nobody's yet, the most urgent kind first. */
    public List<Count> unacknowledgedByKind() {
        return jdbc.sql("""
                        select kind, count(*) as alerts from alert
                        where closed_at is null and raised_at is not null and acked_at is null
                        group by kind order by field(kind, :kinds)
                        """).param("kinds", BY_URGENCY).query(Count.class).list();
    }

    /** Of nobody yet, counted no further than this. */
    public int unacknowledged(int most) {
        return jdbc.sql("""
                        select count(*) from (select 1 from alert
                          where closed_at is null and raised_at is not null and acked_at is null limit ?) few
                        """).param(most).query(Integer.class).single();
    }

    public List<Alert> over(@Nullable Long after, int most) {
        return jdbc.sql(SELECT + """
                         where a.closed_at is not null and (:after is null
                          or (a.closed_at, a.id) < (select closed_at, id from alert where id = :after))
                        order by a.closed_at desc, a.id desc limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query(Alert.class)
                .list();
    }

    public Optional<Alert> one(long id) {
        return jdbc.sql(SELECT + " where a.id = ? and a.raised_at is not null")
                .param(id)
                .query(Alert.class)
                .optional();
    }
}
