package com.encore.watch;

import com.encore.stereotype.ReadModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts people were told of: those that are open, nobody's first, and those that are over, newest first. */
@ReadModel
public class AlertList {

    private static final String SELECT = """
            select a.id, a.kind, a.thing, a.episode, a.detail, a.seen_at, a.raised_at, a.closed_at, a.acked_at,
              m.name as acked_by, a.ack_note
            from alert a left join member m on m.id = a.acked_by
            """;

    private final JdbcClient jdbc;

    AlertList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Alert> open(int most) {
        return jdbc.sql(SELECT + """
                         where a.closed_at is null and a.raised_at is not null
                        order by a.acked_at is not null, a.id desc limit ?
                        """).param(most).query(Alert.class).list();
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
