package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who gets how many refunds to take up. */
class QueueTests {

    @Test
    void givesEachWorkerAHandfulWhileThereIsPlenty() {
        Queue queue = Queue.of(ids(1, 100));

        assertThat(queue.next(5, 4)).isEqualTo(ids(1, 5));
        assertThat(queue.next(5, 4)).isEqualTo(ids(6, 10));
    }

    @Test
    void sharesTheLastAmongAllSoThatNobodyStandsIdleWhileAnotherHasMany() {
        Queue queue = Queue.of(ids(1, 8));

        assertThat(queue.next(5, 4)).isEqualTo(ids(1, 2));
        assertThat(queue.next(5, 4)).isEqualTo(ids(3, 3));
        assertThat(queue.next(5, 4)).isEqualTo(ids(4, 4));
    }

    @Test
    void givesEachRefundOnceOverManyPagesAndThenNone() {
        List<RefundId> all = ids(1, 1_203);
        List<RefundId> left = new ArrayList<>(all);
        Queue queue = new Queue(most -> {
            List<RefundId> page = List.copyOf(left.subList(0, Math.min(most, left.size())));
            left.removeAll(page);
            return page;
        });
        List<RefundId> given = new ArrayList<>();

        for (List<RefundId> some = queue.next(5, 25); !some.isEmpty(); some = queue.next(5, 25)) {
            given.addAll(some);
        }

        assertThat(given).isEqualTo(all);
        assertThat(queue.next(5, 25)).isEmpty();
    }

    private static List<RefundId> ids(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(RefundId::new).toList();
    }
}
