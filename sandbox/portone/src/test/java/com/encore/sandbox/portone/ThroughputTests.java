package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThroughputTests {

    private static final int PAYMENTS = 20_000;

    @Test
    void paysThousandsInASecond() throws Exception {
        try (PortOneSandbox sandbox = PortOneSandbox.start(PortOneSandbox.Settings.inMemory());
                var payers = Executors.newFixedThreadPool(4)) {
            long start = System.nanoTime();
            var paid = IntStream.range(0, PAYMENTS)
                    .mapToObj(number ->
                            payers.submit(() -> sandbox.payer().approve(PayRequest.of("p" + number, 1_000))))
                    .toList();
            for (Future<?> one : paid) {
                one.get();
            }
            long perSecond = PAYMENTS * 1_000_000_000L / (System.nanoTime() - start);

            assertThat(perSecond).isGreaterThan(2_000);
            assertThat(sandbox.record().capturedTotal()).isEqualTo(PAYMENTS * 1_000L);
        }
    }
}
