package com.encore.counter;

import com.encore.stereotype.UseCase;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ranks what is being funded. A view is a point, a like ten, a new backer fifty; points of a day count four fifths of
 * those of the day after, and nothing after two weeks. Kept in thousandths of a point.
 */
@UseCase
public class RankProjects {

    private static final int LIKE = 10;
    private static final int BACKER = 50;
    private static final int DAYS = 14;
    private static final int FRESH = 1_000;

    /** What a point is worth by the days since: whole numbers, so that every node ranks alike. */
    private static final String WORTH = IntStream.range(0, DAYS)
            .mapToObj(age -> "row(" + age + ", " + worthAfter(age) + ")")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Clock clock;

    RankProjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void rank() {
        LocalDate today = Seoul.dateOf(clock.instant());
        jdbc.sql("""
                        insert into project_popularity (project_id, score)
                        select * from (
                          with worth (age, points) as (values %s)
                          select p.id, greatest(0,
                            coalesce((select sum(v.views * w.points)
                              from project_view_day v join worth w on w.age = datediff(:today, v.day)
                              where v.project_id = p.id and v.day between :oldest and :today), 0)
                            + coalesce((select sum(%d * w.points)
                              from project_like l join worth w on w.age = datediff(:today, l.liked_on)
                              where l.project_id = p.id and l.liked_on between :oldest and :today), 0)
                            + coalesce((select sum(%d * b.fresh * w.points) from (
                                select day, cast(backers as signed) - lag(backers, 1, 0) over (order by day) as fresh
                                from project_day where project_id = p.id) as b
                              join worth w on w.age = datediff(:today, b.day)), 0)) as score
                          from project p where p.state = 'FUNDING' order by p.id
                        ) as ranked
                        on duplicate key update score = ranked.score
                        """.formatted(WORTH, LIKE, BACKER))
                .param("today", today)
                .param("oldest", today.minusDays(DAYS - 1))
                .update();
        forgetWhatIsOver();
    }

    /** Looked up first, as a deletion that joins would lock the rows of projects too. */
    private void forgetWhatIsOver() {
        List<Long> over = jdbc.sql("""
                        select s.project_id from project_popularity s join project p on p.id = s.project_id
                        where p.state <> 'FUNDING'
                        """).query(Long.class).list();
        if (!over.isEmpty()) {
            jdbc.sql("delete from project_popularity where project_id in (:over)")
                    .param("over", over)
                    .update();
        }
    }

    private static long worthAfter(int days) {
        return IntStream.range(0, days).reduce(FRESH, (worth, day) -> worth * 4 / 5);
    }
}
