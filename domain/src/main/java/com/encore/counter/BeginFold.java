package com.encore.counter;

import com.encore.stereotype.CallsOut;
import com.encore.stereotype.RandomCode;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * First beat: puts what was counted so far aside, in one piece, while counting goes on beside it. A batch that still lies
 * aside comes first, whoever put it there. No batch: nothing was counted.
 */
@CallsOut
public class BeginFold {

    private static final int NAME = 20;

    private final StringRedisTemplate redis;

    BeginFold(StringRedisTemplate redis) {
        this.redis = redis;
    }

    public Optional<FoldBatch> begin() {
        List<?> answer = redis.execute(
                Scripts.BEGIN_FOLD,
                List.of(Keys.BATCH),
                RandomCode.of(NAME),
                Integer.toString(Keys.SHARDS),
                Keys.LIVE,
                Keys.ASIDE);
        if (answer == null || answer.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> shards = answer.stream()
                .skip(1)
                .map(shard -> Integer.valueOf((String) shard))
                .toList();
        return Optional.of(new FoldBatch((String) answer.getFirst(), shards));
    }
}
