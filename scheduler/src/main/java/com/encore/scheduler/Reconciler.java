package com.encore.scheduler;

import com.encore.batch.Run;
import com.encore.operations.Guards;
import com.encore.operations.Launch;
import com.encore.operations.NodeId;
import com.encore.operations.Nodes;
import com.encore.operations.TakeOver;
import com.encore.operations.WantRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Takes up what dead nodes left, after proving them dead, and what was left to be taken up. */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int AT_ONCE = 50;

    private final Guards guards;
    private final Nodes nodes;
    private final NamedLocks locks;
    private final TakeOver takeOver;
    private final WantRun wanted;
    private final JobRepository repository;
    private final RunThreads threads;
    private final Launcher launcher;
    private final ThisNode node;

    Reconciler(
            Guards guards,
            Nodes nodes,
            NamedLocks locks,
            TakeOver takeOver,
            WantRun wanted,
            JobRepository repository,
            RunThreads threads,
            Launcher launcher,
            ThisNode node) {
        this.guards = guards;
        this.nodes = nodes;
        this.locks = locks;
        this.takeOver = takeOver;
        this.wanted = wanted;
        this.repository = repository;
        this.threads = threads;
        this.launcher = launcher;
        this.node = node;
    }

    void lookAround() {
        Map<NodeId, Boolean> alive = new HashMap<>();
        guards.held().stream()
                .filter(guard -> !isElsewhereAndAlive(guard, alive))
                .forEach(this::endIfOwnerIsDead);
        List<Long> orphans = guards.orphanedExecutions(AT_ONCE);
        if (!orphans.isEmpty()) {
            takeOver.bury(orphans, "nobody holds this run any more");
        }
        guards.toResume(AT_ONCE).forEach(this::resume);
    }

    /** A node is looked at once, however much it holds. */
    private boolean isElsewhereAndAlive(Guards.Guard seen, Map<NodeId, Boolean> alive) {
        NodeId owner = seen.owner();
        return owner != null
                && !owner.equals(node.id())
                && alive.computeIfAbsent(owner, id -> nodes.proofOfDeath(id).isEmpty());
    }

    /** Whether the run is ended now; not while its owner lives. */
    boolean endIfOwnerIsDead(Guards.Guard seen) {
        // whoever starts a run holds this lock until the run has its thread, so no run is caught before it has one
        return proof(seen).isPresent()
                && locks.holding(seen.job(), seen.identity(), () -> end(seen)).orElse(false);
    }

    /** For a node that leaves: its own runs that would not stop in time. */
    void endMine(String why) {
        guards.held().stream()
                .filter(guard -> node.id().equals(guard.owner()))
                .forEach(guard -> takeOver.takeOver(guard, instance(guard), node.id(), why));
    }

    Optional<String> proof(Guards.Guard seen) {
        NodeId owner = seen.owner();
        if (owner == null) {
            return Optional.empty();
        }
        if (!owner.equals(node.id())) {
            return nodes.proofOfDeath(owner);
        }
        return threads.isWorkingOn(seen.job(), seen.identity().text(), seen.fence())
                ? Optional.empty()
                : Optional.of("node " + owner.value() + " itself works on it no more");
    }

    private boolean end(Guards.Guard seen) {
        Optional<String> proof = proof(seen);
        if (proof.isEmpty()) {
            return false;
        }
        boolean taken = takeOver.takeOver(seen, instance(seen), node.id(), proof.get());
        if (taken) {
            LOG.warn("took {} {} over: {}", seen.job(), seen.identity().text(), proof.get());
        }
        return taken;
    }

    private @Nullable Long instance(Guards.Guard guard) {
        JobInstance instance = repository.getJobInstance(guard.job(), Run.identifying(guard.identity()));
        return instance == null ? null : instance.getInstanceId();
    }

    private void resume(Guards.Guard guard) {
        Launch launch = launcher.launch(guard.job(), guard.identity(), guard.wantedBy());
        switch (launch) {
            case Launch.Started started ->
                LOG.info(
                        "{} {} is taken up again", guard.job(), guard.identity().text());
            case Launch.AlreadyDone done -> wanted.forget(guard.job(), guard.identity(), guard.fence());
            case Launch.NeedsAttention trouble -> {
                LOG.error(
                        "{} {} cannot be taken up: {}",
                        guard.job(),
                        guard.identity().text(),
                        trouble.why());
                wanted.forget(guard.job(), guard.identity(), guard.fence());
            }
            case Launch.AlreadyRunning running -> {}
            case Launch.HandedOver handedOver -> {}
        }
    }
}
