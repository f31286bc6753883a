package com.encore.project;

import com.encore.account.MemberId;
import com.encore.money.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one project with its rewards in a fixed number of statements. */
@Component
class ProjectRows {

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProjectView> byId(ProjectId id) {
        return project("p.id = ?", id.value());
    }

    Optional<ProjectView> bySlug(String slug) {
        return project("p.slug = ?", slug);
    }

    private Optional<ProjectView> project(String which, Object key) {
        // one after the other: a query from within a row would hold one connection while it waits for another
        Optional<Long> id = jdbc.sql("select p.id from project p where " + which)
                .param(key)
                .query(Long.class)
                .optional();
        return id.flatMap(this::read);
    }

    private Optional<ProjectView> read(long id) {
        List<String> hashtags = hashtags(id);
        List<RewardView> rewards = rewards(id);
        return jdbc.sql("""
                        select p.*, coalesce(t.raised, 0) as raised, coalesce(t.backers, 0) as backers
                        from project p left join project_figures t on t.project_id = p.id where p.id = ?
                        """)
                .param(id)
                .query((row, number) -> project(row, hashtags, rewards))
                .optional();
    }

    private static ProjectView project(ResultSet row, List<String> hashtags, List<RewardView> rewards)
            throws SQLException {
        return new ProjectView(
                new ProjectId(row.getLong("id")),
                row.getLong("version"),
                row.getString("slug"),
                ProjectState.valueOf(row.getString("state")),
                new MemberId(row.getLong("artist_id")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("story"),
                row.getString("artist_name"),
                row.getString("venue"),
                Rows.instant(row, "show_at"),
                row.getString("poster"),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "submitted_at"),
                Rows.instant(row, "called_off_at"),
                row.getString("called_off_reason"),
                hashtags,
                rewards,
                new Totals(Won.of(row.getLong("goal")), Won.of(row.getLong("raised")), row.getInt("backers")));
    }

    private List<String> hashtags(long project) {
        return jdbc.sql("select tag from project_hashtag where project_id = ? order by tag")
                .param(project)
                .query(String.class)
                .list();
    }

    private List<RewardView> rewards(long project) {
        Map<Long, List<OptionRow>> options = jdbc.sql("""
                        select o.* from reward r join reward_option o on o.reward_id = r.id
                        where r.project_id = ? order by o.reward_id, o.position
                        """).param(project).query(ProjectRows::option).list().stream()
                .collect(Collectors.groupingBy(OptionRow::reward));
        return jdbc.sql("select * from reward where project_id = ? order by position")
                .param(project)
                .query((row, number) -> reward(row, options.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static RewardView reward(ResultSet row, List<OptionRow> options) throws SQLException {
        return new RewardView(
                new RewardId(row.getLong("id")),
                RewardKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                Won.of(row.getLong("price")),
                Rows.integer(row, "stock"),
                row.getInt("sold"),
                Rows.integer(row, "per_person"),
                row.getBoolean("withdrawn"),
                options.stream().map(OptionRow::option).toList());
    }

    private static OptionRow option(ResultSet row, int number) throws SQLException {
        OptionView option = OptionView.of(
                new OptionId(row.getLong("id")),
                row.getString("name"),
                Won.of(row.getLong("surcharge")),
                Rows.integer(row, "stock"),
                row.getInt("sold"));
        return new OptionRow(row.getLong("reward_id"), option);
    }

    private record OptionRow(long reward, OptionView option) {}
}
