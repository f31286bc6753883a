package com.encore.sandbox.portone;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that sort by the order they were made in, like the provider's own. */
final class Ids {

    private static final AtomicLong last = new AtomicLong();

    private Ids() {}

    static String next() {
        // The host's clock on purpose: ids stay unique and ordered while the sandbox's own clock is turned back.
        long millis = System.currentTimeMillis();
        long ticks = last.updateAndGet(previous -> Math.max(previous + 1, millis << 12));
        long high = (ticks >>> 12) << 16 | 0x7000L | ticks & 0xFFFL;
        long low = ThreadLocalRandom.current().nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
