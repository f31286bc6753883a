package com.encore.project;

import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shelves of the home page, the list of what is being funded, and search. */
@ReadModel
public class ProjectListing {

    private static final int MOST_FOUND = 48;

    /** The search index knows pairs of characters; a single one cannot be found. */
    public static final int SHORTEST_SEARCH = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectListing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Projects taking pledges. By date or popularity an index gives the order; by what is raised the projects being
     * funded, which are few, are sorted, because an index on the totals would be paid for by every capture.
     */
    public Listed<ProjectCard> funding(ListingSort sort, @Nullable String hashtag, @Nullable PageKey after, int size) {
        String tagged = hashtag == null ? "" : "join project_hashtag h on h.project_id = p.id and h.tag = :tag";
        String sql =
                "select " + ProjectCard.COLUMNS + ", " + sort.column() + " as sorted_by from " + sort.tables() + " "
                        + tagged + " where p.state = 'FUNDING' and p.closes_at > :now"
                        + (after == null ? "" : " and " + sort.beyond())
                        + " order by " + sort.order() + " limit :limit";
        JdbcClient.StatementSpec query =
                jdbc.sql(sql).param("now", clock.instant()).param("limit", size + 1);
        if (hashtag != null) {
            query = query.param("tag", Hashtags.normalised(hashtag));
        }
        if (after != null) {
            query = query.param("key", sort.key(after.key())).param("id", after.id());
        }
        Listed<Placed> page = Listed.of(
                query.query((row, number) -> new Placed(ProjectCard.read(row, number), sort.keyOf(row)))
                        .list(),
                size,
                Placed::key);
        return new Listed<>(page.rows().stream().map(Placed::card).toList(), page.next());
    }

    /** A card and where it stands in the order it was read in. */
    private record Placed(ProjectCard card, PageKey key) {}

    /** Forgives: any two neighbouring characters in common count, and the nearest come first. */
    public List<ProjectCard> search(String words) {
        if (words.strip().length() < SHORTEST_SEARCH) {
            return List.of();
        }
        return jdbc.sql("select " + ProjectCard.COLUMNS + """
                        , match(p.title, p.summary, p.artist_name) against (:words) as nearness
                        from project p left join project_figures t on t.project_id = p.id
                        where match(p.title, p.summary, p.artist_name) against (:words)
                          and p.state in ('APPROVED', 'FUNDING', 'CLOSING', 'SUCCEEDED', 'FAILED')
                        order by nearness desc, p.id desc limit :limit
                        """)
                .param("words", words)
                .param("limit", MOST_FOUND)
                .query(ProjectCard::read)
                .list();
    }

    public List<ProjectCard> endingToday(int most) {
        Instant now = clock.instant();
        return jdbc.sql("select " + ProjectCard.COLUMNS + """
                        from project p join project_total t on t.project_id = p.id
                        where p.state = 'FUNDING' and p.closes_at > :now and p.closes_at <= :midnight
                        order by p.closes_at, p.id limit :most
                        """)
                .param("now", now)
                .param("midnight", Seoul.startOf(Seoul.dateOf(now).plusDays(1)))
                .param("most", most)
                .query(ProjectCard::read)
                .list();
    }

    public List<ProjectCard> justSucceeded(int most) {
        return jdbc.sql("select " + ProjectCard.COLUMNS + """
                        from project p join project_figures t on t.project_id = p.id
                        where p.state = 'SUCCEEDED' order by p.closed_at desc, p.id desc limit :most
                        """)
                .param("most", most)
                .query(ProjectCard::read)
                .list();
    }

    public List<ProjectCard> openingSoon(int most) {
        return jdbc.sql("select " + ProjectCard.COLUMNS + """
                        from project p left join project_figures t on t.project_id = p.id
                        where p.state = 'APPROVED' and p.opens_at > :now order by p.opens_at, p.id limit :most
                        """)
                .param("now", clock.instant())
                .param("most", most)
                .query(ProjectCard::read)
                .list();
    }

    /** What the projects being funded are most often filed under. */
    public List<String> hashtags(int most) {
        return jdbc.sql("""
                        select h.tag from project p join project_hashtag h on h.project_id = p.id
                        where p.state = 'FUNDING' and p.closes_at > :now
                        group by h.tag order by count(*) desc, h.tag limit :most
                        """)
                .param("now", clock.instant())
                .param("most", most)
                .query(String.class)
                .list();
    }
}
