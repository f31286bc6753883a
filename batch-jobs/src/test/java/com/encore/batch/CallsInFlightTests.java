package com.encore.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.operations.Fenced;
import com.encore.operations.Identity;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CallsInFlightTests {

    private static final List<Long> HUNDRED =
            LongStream.rangeClosed(1, 100).boxed().toList();

    @Test
    void makesEveryCallThoughSomeFailAndSaysWhichDid() throws InterruptedException {
        Set<Long> made = ConcurrentHashMap.newKeySet();
        List<Throwable> failures = CallsInFlight.of(7, HUNDRED, id -> {
            made.add(id);
            if (id % 25 == 0) {
                throw new IllegalStateException("not this one");
            }
        });
        assertThat(made).containsExactlyInAnyOrderElementsOf(HUNDRED);
        assertThat(failures)
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "the call about 25 failed",
                        "the call about 50 failed",
                        "the call about 75 failed",
                        "the call about 100 failed");
    }

    @Test
    void neverMakesMoreCallsAtOnceThanAllowedAndDoesMakeThatMany() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch five = new CountDownLatch(5);
        CallsInFlight.of(5, HUNDRED, id -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            five.countDown();
            await(five);
            now.decrementAndGet();
        });
        assertThat(most).hasValue(5);
    }

    @Test
    void endsAtOnceWhenTheClaimIsOver() {
        assertThatThrownBy(() -> CallsInFlight.of(3, HUNDRED, id -> {
                    throw new Fenced("job", Identity.project(1), 1);
                }))
                .isInstanceOf(Fenced.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
