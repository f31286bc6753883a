package com.encore.counter;

import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * What Redis has counted of a project's money and backers, for comparing with what is true. Nothing may be decided by it:
 * it may be behind, ahead, negative, or not there.
 */
@ReadModel
public class CountedTotals {

    private final StringRedisTemplate redis;
    private final Reach reach;

    CountedTotals(StringRedisTemplate redis, Reach reach) {
        this.redis = redis;
        this.reach = reach;
    }

    public Optional<Counted> of(ProjectId project) {
        return reach.ask(
                        "totals of project " + project.value() + " cannot be compared",
                        () -> redis.<String, String>opsForHash()
                                .multiGet(Keys.totals(project), List.of("raised", "backers")))
                .filter(counted -> !counted.contains(null))
                .map(counted -> new Counted(Long.parseLong(counted.get(0)), Long.parseLong(counted.get(1))));
    }

    /** Won and people, as Redis has them. */
    public record Counted(long raised, long backers) {}
}
