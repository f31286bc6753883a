package com.encore.counter;

import com.encore.stereotype.CallsOut;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Third beat: removes a batch from Redis, but only what the database has committed in full. */
@CallsOut
public class EndFold {

    private static final long NONE_MISSING = -1;

    private final StringRedisTemplate redis;
    private final JdbcClient jdbc;
    private final ForgetBatches old;

    EndFold(StringRedisTemplate redis, JdbcClient jdbc, ForgetBatches old) {
        this.redis = redis;
        this.jdbc = jdbc;
        this.old = old;
    }

    public void end(String batch) {
        List<String> folded = jdbc.sql("select slice from counter_batch where batch_id = ?")
                .param(batch)
                .query(String.class)
                .list();
        Object[] arguments = Stream.concat(
                        Stream.of(batch, Integer.toString(Keys.SHARDS), Keys.aside(batch)), folded.stream())
                .toArray();
        Long missing = redis.execute(Scripts.END_FOLD, List.of(Keys.BATCH), arguments);
        if (missing == null || missing != NONE_MISSING) {
            throw new IllegalStateException("batch " + batch + " stays aside: shard " + missing + " is not folded");
        }
        old.forget();
    }
}
