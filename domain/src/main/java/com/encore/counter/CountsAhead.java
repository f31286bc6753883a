package com.encore.counter;

import com.encore.stereotype.ReadModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the next fold would take: the batch that lies aside as far as it is not in, or else what is counted now. */
@ReadModel
public class CountsAhead {

    private final StringRedisTemplate redis;
    private final JdbcClient jdbc;
    private final Reach reach;

    CountsAhead(StringRedisTemplate redis, JdbcClient jdbc, Reach reach) {
        this.redis = redis;
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * @param batch null when none lies aside; one that does changes no more
     * @param slices those that hold something
     */
    public record Ahead(@Nullable String batch, List<Slice> slices) {}

    /**
     * @param projects so many, whose ids add up to {@code ids}
     * @param liked projects whose likes are counted anew
     */
    public record Slice(int number, int projects, long ids, long views, int liked) {}

    /** Empty when Redis does not answer. */
    public Optional<Ahead> ahead() {
        return reach.ask("nobody can say what is counted", () -> {
            String batch = redis.opsForValue().get(Keys.BATCH);
            return new Ahead(batch, slices(batch == null ? Keys.LIVE : Keys.aside(batch), in(batch)));
        });
    }

    /** Projects that would be ranked. */
    public Ranked ranked() {
        return jdbc.sql("select count(*) as projects, coalesce(sum(id), 0) as ids from project where state = 'FUNDING'")
                .query(Ranked.class)
                .single();
    }

    /** So many, whose ids add up to this. */
    public record Ranked(long projects, long ids) {}

    private List<Slice> slices(String prefix, Set<Integer> in) {
        List<Slice> slices = new ArrayList<>();
        for (int number = 0; number < Keys.SHARDS; number++) {
            Counts counts = in.contains(number)
                    ? new Counts(List.of(), List.of())
                    : Counts.read(redis.<String, String>opsForHash().entries(prefix + number));
            if (counts.size() > 0) {
                slices.add(slice(number, counts));
            }
        }
        return slices;
    }

    private static Slice slice(int number, Counts counts) {
        Set<Long> projects = new HashSet<>(counts.liked());
        counts.views().forEach(each -> projects.add(each.project()));
        return new Slice(
                number,
                projects.size(),
                projects.stream().mapToLong(Long::longValue).sum(),
                counts.views().stream().mapToLong(Counts.Views::count).sum(),
                counts.liked().size());
    }

    private Set<Integer> in(@Nullable String batch) {
        return batch == null
                ? Set.of()
                : new HashSet<>(jdbc.sql("select slice from counter_batch where batch_id = ?")
                        .param(batch)
                        .query(Integer.class)
                        .list());
    }
}
