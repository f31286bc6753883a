package com.encore.refund;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where this node's refunds meet the provider: no faster than is polite, and not at all while it is down. Whoever
 * enters either calls or leaves without.
 */
@Component
class ProviderDoor {

    static final Duration SHUT_FOR = Duration.ofSeconds(15);
    private static final int CALLS_REMEMBERED = 40;
    private static final int CALLS_TO_JUDGE_BY = 20;
    private static final int SILENT_PERCENT = 80;
    private static final int KNOCKS = 5;
    private static final Duration QUEUE = Duration.ofMinutes(1);

    /** A call that brought no answer, in the one form the circuit breaker takes. */
    private static final class Silence extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Silence() {
            super("the provider gave no answer", null, false, false);
        }
    }

    private static final Silence SILENCE = new Silence();

    private final CircuitBreaker breaker;
    private final Semaphore places;
    private final @Nullable RateLimiter rate;

    ProviderDoor(RefundSettings settings, Clock clock) {
        this.breaker = CircuitBreaker.of(
                "refunds",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowSize(CALLS_REMEMBERED)
                        .minimumNumberOfCalls(CALLS_TO_JUDGE_BY)
                        .failureRateThreshold(SILENT_PERCENT)
                        .waitDurationInOpenState(SHUT_FOR)
                        .permittedNumberOfCallsInHalfOpenState(KNOCKS)
                        .build());
        this.places = new Semaphore(settings.workers());
        this.rate = settings.perSecond() == 0
                ? null
                : RateLimiter.of(
                        "refunds",
                        RateLimiterConfig.custom()
                                .limitForPeriod(1)
                                .limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(settings.perSecond()))
                                .timeoutDuration(QUEUE)
                                .build());
    }

    /** False while the provider is down, or when the queue for it is too long. */
    boolean enter() {
        if (!breaker.tryAcquirePermission()) {
            return false;
        }
        if (rate != null && !rate.acquirePermission()) {
            breaker.releasePermission();
            return false;
        }
        return true;
    }

    void leave() {
        breaker.releasePermission();
    }

    /** Makes the call it was entered for. Silence counts against the provider, a no does not. */
    <T> T call(Supplier<T> call, Predicate<T> answered) {
        // those before us are gone within a call's patience, long before our lease is over
        places.acquireUninterruptibly();
        long start = System.nanoTime();
        T answer;
        try {
            answer = call.get();
        } catch (RuntimeException trouble) {
            breaker.releasePermission();
            throw trouble;
        } finally {
            places.release();
        }
        long took = System.nanoTime() - start;
        if (answered.test(answer)) {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(took, TimeUnit.NANOSECONDS, SILENCE);
        }
        return answer;
    }
}
