package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.Request;
import com.encore.sandbox.portone.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replays the answer of a finished request that carries the same Idempotency-Key. */
final class IdempotencyKeys {

    private static final Pattern QUOTED = Pattern.compile("\"[\\x20-\\x7e&&[^\"\\\\]]{16,256}\"");
    private static final Duration KEPT = Duration.ofHours(3);

    private record Seen(String path, byte[] body, Instant at, AtomicReference<@Nullable Response> answer) {}

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final SandboxClock clock;

    IdempotencyKeys(SandboxClock clock) {
        this.clock = clock;
    }

    Response once(Request request, Supplier<Response> work) {
        String key = request.header("idempotency-key");
        if (key == null || request.method().equals("GET")) {
            return work.get();
        }
        if (!QUOTED.matcher(key).matches()) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "Idempotency-Key must be 16 to 256 quoted characters");
        }
        Instant now = clock.now();
        seen.values().removeIf(old -> old.at.plus(KEPT).isBefore(now));
        Seen mine = new Seen(request.path(), request.body(), now, new AtomicReference<>());
        Seen earlier = seen.putIfAbsent(key, mine);
        return earlier == null ? first(key, mine, work) : again(earlier, mine);
    }

    private Response first(String key, Seen mine, Supplier<Response> work) {
        try {
            Response answer = work.get();
            mine.answer.set(answer);
            return answer;
        } finally {
            // A request that blew up has no answer to replay, so its key is free again.
            if (mine.answer.get() == null) {
                seen.remove(key, mine);
            }
        }
    }

    private static Response again(Seen earlier, Seen mine) {
        if (!earlier.path.equals(mine.path) || !Arrays.equals(earlier.body, mine.body)) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "this Idempotency-Key belongs to another request");
        }
        Response answer = earlier.answer.get();
        if (answer == null) {
            throw Refused.because(ErrorType.IDEMPOTENCY_OUTSTANDING_REQUEST);
        }
        return answer;
    }
}
