package com.encore.counter;

import com.encore.stereotype.CallsOut;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Third beat: removes a batch from Redis, but only what the database has committed in full. */
@CallsOut
public class EndFold {

    private static final long NONE_MISSING = -1;

    private final StringRedisTemplate redis;
    private final SlicesIn slices;
    private final ForgetBatches old;

    EndFold(StringRedisTemplate redis, SlicesIn slices, ForgetBatches old) {
        this.redis = redis;
        this.slices = slices;
        this.old = old;
    }

    public void end(String batch) {
        Object[] arguments = Stream.concat(
                        Stream.of(batch, Integer.toString(Keys.SHARDS), Keys.aside(batch)), slices.of(batch).stream())
                .toArray();
        Long missing = redis.execute(Scripts.END_FOLD, List.of(Keys.BATCH), arguments);
        if (missing == null || missing != NONE_MISSING) {
            throw new IllegalStateException("batch " + batch + " stays aside: shard " + missing + " is not folded");
        }
        old.forget();
    }
}
