package com.encore.counter;

import com.encore.stereotype.CallsOut;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Second beat: reads one shard of a batch and adds it to the database. Any number of times, on any number of nodes, it is
 * added once.
 */
@CallsOut
public class FoldShard {

    private final StringRedisTemplate redis;
    private final AddCounts add;

    FoldShard(StringRedisTemplate redis, AddCounts add) {
        this.redis = redis;
        this.add = add;
    }

    /** Returns how many counters went in: none if the shard was in already. */
    public int fold(String batch, int shard) {
        Counts counts = Counts.read(redis.<String, String>opsForHash().entries(Keys.aside(batch) + shard));
        return add.add(batch, shard, counts) ? counts.size() : 0;
    }
}
