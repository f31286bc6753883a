package com.encore.project;

import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node that totals have changed, after the commit and off its thread. Registered by hand because a
 * transactional event listener would add a row of the event registry to each capture, for news that may be lost.
 */
@Component
class AnnounceTotals {

    private static final Logger LOG = LoggerFactory.getLogger(AnnounceTotals.class);

    private final StringRedisTemplate redis;
    private final TaskExecutor threads = new VirtualThreadTaskExecutor("totals-");

    AnnounceTotals(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @EventListener
    void on(TotalsChanged changed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending().projects.add(changed.project());
        } else {
            threads.execute(() -> announce(changed.project()));
        }
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::register);
    }

    private Pending register() {
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private void announce(ProjectId project) {
        try {
            redis.convertAndSend(AnnouncedTotals.CHANNEL, AnnouncedTotals.written(project));
        } catch (DataAccessException unreachable) {
            LOG.warn(
                    "Live totals of project {} not announced; pages show them when next loaded",
                    project.value(),
                    unreachable);
        }
    }

    private final class Pending implements TransactionSynchronization {

        private final Set<ProjectId> projects = new LinkedHashSet<>();

        @Override
        public void afterCommit() {
            projects.forEach(project -> threads.execute(() -> announce(project)));
        }
    }
}
