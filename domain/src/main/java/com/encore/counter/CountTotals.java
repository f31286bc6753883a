package com.encore.counter;

import com.encore.project.FundingOpened;
import com.encore.project.ProjectId;
import com.encore.project.TotalsChanged;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts in Redis what a project raises, beside the row that is exact: after each commit, off its thread. It begins when
 * the project opens; what it misses is the drift that closing can see.
 */
@Component
class CountTotals {

    /** Longer than any project runs. */
    private static final Duration KEPT = Duration.ofDays(200);

    private final StringRedisTemplate redis;
    private final Reach reach;
    private final OffThread offThread;

    CountTotals(StringRedisTemplate redis, Reach reach, OffThread offThread) {
        this.redis = redis;
        this.reach = reach;
        this.offThread = offThread;
    }

    @EventListener
    void on(FundingOpened opened) {
        afterCommit(opened.project(), () -> begin(Keys.totals(opened.project())));
    }

    @EventListener
    void on(TotalsChanged changed) {
        if (changed.raised() != 0 || changed.backers() != 0) {
            afterCommit(changed.project(), () -> add(changed));
        }
    }

    private Boolean begin(String key) {
        redis.opsForHash().putAll(key, Map.of("raised", "0", "backers", "0"));
        return redis.expire(key, KEPT);
    }

    private Long add(TotalsChanged changed) {
        return redis.execute(
                Scripts.COUNT_TOTALS,
                List.of(Keys.totals(changed.project())),
                Long.toString(changed.raised()),
                Integer.toString(changed.backers()));
    }

    private void afterCommit(ProjectId project, Supplier<?> counting) {
        Runnable told = () -> reach.ask("totals of project " + project.value() + " drift", counting::get);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            offThread.run(told);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                offThread.run(told);
            }
        });
    }
}
