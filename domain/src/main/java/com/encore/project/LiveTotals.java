package com.encore.project;

import com.encore.money.Won;
import com.encore.stereotype.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a project that change while people watch: two small reads, whatever the number of watchers. */
@ReadModel
public class LiveTotals {

    private final JdbcClient jdbc;

    LiveTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Live> of(ProjectId project) {
        // read first: a query from within a row would hold one connection while it waits for another
        List<Left> rewards = left(project);
        return jdbc.sql("""
                        select p.goal, p.state, coalesce(t.raised, 0) as raised, coalesce(t.backers, 0) as backers
                        from project p left join project_figures t on t.project_id = p.id where p.id = ?
                        """)
                .param(project.value())
                .query((row, number) -> live(row, rewards))
                .optional();
    }

    private List<Left> left(ProjectId project) {
        return jdbc.sql("select id, stock - sold as remaining from reward where project_id = ? order by position")
                .param(project.value())
                .query((reward, number) ->
                        new Left(new RewardId(reward.getLong("id")), Rows.integer(reward, "remaining")))
                .list();
    }

    private static Live live(ResultSet row, List<Left> rewards) throws SQLException {
        return new Live(
                ProjectState.valueOf(row.getString("state")),
                new Totals(Won.of(row.getLong("goal")), Won.of(row.getLong("raised")), row.getInt("backers")),
                rewards);
    }

    public record Live(ProjectState state, Totals totals, List<Left> rewards) {}

    /** What is left of a reward; nothing said means there is no end of it. */
    public record Left(RewardId reward, @Nullable Integer left) {}
}
