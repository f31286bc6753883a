package com.encore.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OffThreadTests {

    @Test
    void forgetsWhatItCannotTakeInsteadOfHoldingAnybodyUp() {
        OffThread offThread = new OffThread();
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        for (int count = 0; count < 10 * OffThread.AT_ONCE; count++) {
            offThread.run(() -> {
                begun.incrementAndGet();
                waitFor(stuck);
            });
        }
        await().until(() -> begun.get() == OffThread.AT_ONCE);
        stuck.countDown();

        AtomicInteger later = new AtomicInteger();
        await().until(() -> {
            offThread.run(later::incrementAndGet);
            return later.get() > 0;
        });
        assertThat(begun).hasValue(OffThread.AT_ONCE);
    }

    @Test
    void hasRoomAgainAfterWhatFailed() {
        OffThread offThread = new OffThread();
        AtomicInteger done = new AtomicInteger();
        for (int count = 0; count < 2 * OffThread.AT_ONCE; count++) {
            offThread.run(() -> {
                done.incrementAndGet();
                throw new IllegalStateException("as when Redis is shut down under it");
            });
            int soFar = count + 1;
            await().dontCatchUncaughtExceptions().until(() -> done.get() == soFar);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
