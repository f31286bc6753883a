package com.encore.counter;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The interest in a project as last folded. A member, who may have changed it just now, also sees the likes that wait to
 * be folded.
 */
@ReadModel
public class InterestOf {

    private static final long NOBODY = -1;

    private final JdbcClient jdbc;
    private final StringRedisTemplate redis;
    private final Reach reach;

    InterestOf(JdbcClient jdbc, StringRedisTemplate redis, Reach reach) {
        this.jdbc = jdbc;
        this.redis = redis;
        this.reach = reach;
    }

    public Interest of(ProjectId project, @Nullable MemberId member) {
        Interest folded = folded(project, member == null ? NOBODY : member.value());
        return member == null ? folded : folded.plus(waiting(project));
    }

    private Interest folded(ProjectId project, long member) {
        return jdbc.sql("""
                        select (select coalesce(sum(views), 0) from project_view_day where project_id = :project) as views,
                          coalesce((select likes from project_like_count where project_id = :project), 0) as likes,
                          exists (select 1 from project_like where project_id = :project and member_id = :member) as liked
                        """)
                .param("project", project.value())
                .param("member", member)
                .query((row, number) ->
                        new Interest(row.getLong("views"), row.getLong("likes"), row.getBoolean("liked")))
                .single();
    }

    private long waiting(ProjectId project) {
        return reach.ask(
                        "the newest likes do not show",
                        () -> redis.<String, String>opsForHash().get(Keys.live(project), Keys.likes(project)))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
