package com.encore.counter;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/** What Redis does in one piece. */
final class Scripts {

    static final RedisScript<Long> COUNT_VIEW = script("count-view", Long.class);
    static final RedisScript<Long> COUNT_TOTALS = script("count-totals", Long.class);

    @SuppressWarnings("rawtypes")
    static final RedisScript<List> BEGIN_FOLD = script("begin-fold", List.class);

    static final RedisScript<Long> END_FOLD = script("end-fold", Long.class);

    private Scripts() {}

    private static <T> RedisScript<T> script(String name, Class<T> answer) {
        return RedisScript.of(new ClassPathResource(name + ".lua", Scripts.class), answer);
    }
}
