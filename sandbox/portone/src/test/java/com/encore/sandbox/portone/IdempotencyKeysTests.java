package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.sandbox.portone.http.Request;
import com.encore.sandbox.portone.http.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTests {

    private final SandboxClock clock = new SandboxClock(Clock.systemUTC());
    private final IdempotencyKeys keys = new IdempotencyKeys(clock);
    private final AtomicInteger performed = new AtomicInteger();

    private static Request keyed(String key) {
        return new Request("POST", "/payments/p1/cancel", "", Map.of("idempotency-key", key), new byte[0]);
    }

    private Response perform() {
        return Response.json(200, "{\"n\":" + performed.incrementAndGet() + "}");
    }

    @Test
    void saysThatTheFirstRequestIsStillRunning() {
        Request request = keyed("\"0123456789abcdef\"");

        keys.once(request, () -> {
            assertThatThrownBy(() -> keys.once(request, this::perform)).hasMessage("IDEMPOTENCY_OUTSTANDING_REQUEST");
            return perform();
        });
        assertThat(performed).hasValue(1);
    }

    @Test
    void forgetsAKeyAfterThreeHours() {
        Request request = keyed("\"0123456789abcdef\"");
        Instant start = Instant.parse("2026-11-20T00:00:00Z");
        clock.stopAt(start);
        keys.once(request, this::perform);

        clock.stopAt(start.plusSeconds(3 * 3600));
        assertThat(keys.once(request, this::perform).text()).isEqualTo("{\"n\":1}");
        clock.stopAt(start.plusSeconds(3 * 3600 + 1));
        assertThat(keys.once(request, this::perform).text()).isEqualTo("{\"n\":2}");
    }

    @Test
    void refusesAKeyThatIsTooShortOrUnquoted() {
        assertThatThrownBy(() -> keys.once(keyed("\"short\""), this::perform)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> keys.once(keyed("0123456789abcdef"), this::perform))
                .isInstanceOf(Refused.class);
    }
}
