package com.encore.counter;

import com.encore.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts many counts into Redis at once, as visitors would one by one, and reads what has become of them. */
@Component
class Counted {

    private static final RedisScript<Long> MANY = RedisScript.of("""
            for project = ARGV[1], ARGV[2], ARGV[3] do
              redis.call('HINCRBY', KEYS[1], string.format('%d', project) .. ':' .. ARGV[4], ARGV[5])
            end
            return 0
            """, Long.class);

    private final StringRedisTemplate redis;
    private final JdbcClient jdbc;

    Counted(StringRedisTemplate redis, JdbcClient jdbc) {
        this.redis = redis;
        this.jdbc = jdbc;
    }

    /** So many views of each of so many projects, the first of which begins a round of the shards. */
    void views(long first, int projects, LocalDate day, int each) {
        for (int shard = 0; shard < Keys.SHARDS; shard++) {
            redis.execute(
                    MANY,
                    List.of(Keys.live(new ProjectId(first + shard))),
                    Long.toString(first + shard),
                    Long.toString(first + projects - 1),
                    Integer.toString(Keys.SHARDS),
                    Long.toString(day.toEpochDay()),
                    Integer.toString(each));
        }
    }

    Sum folded(long first, int projects) {
        return jdbc.sql("""
                        select count(*) as counters, coalesce(sum(views), 0) as views, coalesce(max(views), 0) as most
                        from project_view_day where project_id >= ? and project_id < ?
                        """)
                .params(first, first + projects)
                .query((row, number) -> new Sum(row.getInt("counters"), row.getLong("views"), row.getLong("most")))
                .single();
    }

    /** How many counters there are, what they add up to, and the largest. */
    record Sum(int counters, long views, long most) {}
}
