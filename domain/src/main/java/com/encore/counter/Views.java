package com.encore.counter;

import com.encore.privacy.KeyedHash;
import com.encore.project.ProjectId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * A visitor counts once a day for a project. Who was seen is a HyperLogLog: at most 12 kB for a project and day, right
 * to about one percent, and nobody can be read out of it. Redis' journal keeps what was added, so that is a keyed hash
 * which is another for every project and day.
 */
@Component
class Views {

    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final StringRedisTemplate redis;
    private final KeyedHash hash;

    Views(StringRedisTemplate redis, KeyedHash hash) {
        this.redis = redis;
        this.hash = hash;
    }

    /** Returns how many more views there are. */
    long count(ProjectId project, Visitor visitor, LocalDate day) {
        String field = Keys.views(project, day);
        String unknowable = HexFormat.of().formatHex(hash.of(visitor.name(), "view " + field));
        Long fresh = redis.execute(
                Scripts.COUNT_VIEW,
                List.of(Keys.seen(project, day), Keys.live(project)),
                unknowable,
                field,
                Long.toString(REMEMBERED.toSeconds()));
        return fresh == null ? 0 : fresh;
    }
}
