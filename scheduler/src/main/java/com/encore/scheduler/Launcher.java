package com.encore.scheduler;

import com.encore.approval.UseApproval;
import com.encore.batch.Run;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.Guards;
import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobDescription;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import com.encore.operations.WantRun;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Decides whether a piece of work begins here and now. Of any number of callers on any number of nodes one gets the
 * named lock, looks, and takes the guard's row; the work itself then goes on in a thread of its own.
 */
@Component
class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private final JobCatalogue catalogue;
    private final JobRepository repository;
    private final NamedLocks locks;
    private final Guards guards;
    private final ClaimRun claims;
    private final WantRun wanted;
    private final UseApproval approvals;
    private final RunThreads threads;
    private final ThisNode node;
    private final Decisions decisions;

    Launcher(
            JobCatalogue catalogue,
            JobRepository repository,
            NamedLocks locks,
            Guards guards,
            ClaimRun claims,
            WantRun wanted,
            UseApproval approvals,
            RunThreads threads,
            ThisNode node,
            Decisions decisions) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.locks = locks;
        this.guards = guards;
        this.claims = claims;
        this.wanted = wanted;
        this.approvals = approvals;
        this.threads = threads;
        this.node = node;
        this.decisions = decisions;
    }

    Launch launch(String name, Identity identity, Requester by) {
        JobDescription job = catalogue.job(name);
        if (job.identity() != identity.kind()) {
            throw new IllegalArgumentException(name + " is not about a " + identity.kind());
        }
        Optional<String> barred = node.runsJobs() ? decisions.barred() : Optional.of("this node runs no jobs");
        if (barred.isPresent()) {
            wanted.want(name, identity, by);
            return new Launch.HandedOver(barred.get());
        }
        try {
            if (isHeld(name, identity)) {
                return new Launch.AlreadyRunning();
            }
            return locks.holding(name, identity, () -> alone(job, identity, by)).orElseGet(Launch.AlreadyRunning::new);
        } catch (RuntimeException failed) {
            if (!PassingTrouble.isBehind(failed)) {
                throw failed;
            }
            LOG.warn("{} {} could not begin at this moment; word is left for it", name, identity.text(), failed);
            // who came at the same moment was told that this one begins it, and will not ask again
            wanted.want(name, identity, by);
            return new Launch.HandedOver("it could not begin at this moment");
        }
    }

    private boolean isHeld(String job, Identity identity) {
        return guards.of(job, identity).filter(guard -> guard.owner() != null).isPresent();
    }

    private Launch alone(JobDescription job, Identity identity, Requester by) {
        // looked at again under the lock: the run may have begun, or even ended, since
        if (isHeld(job.name(), identity)) {
            return new Launch.AlreadyRunning();
        }
        Optional<Launch> refusal = refusal(job, identity);
        if (refusal.isPresent()) {
            if (job.movesMoney()) {
                approvals.standDown(job.name(), identity, refusal.get().toString());
            }
            return refusal.get();
        }
        Optional<String> obstacle = job.movesMoney() ? approvals.obstacle(job.name(), identity, by) : Optional.empty();
        if (obstacle.isPresent()) {
            guards.of(job.name(), identity)
                    .filter(guard -> guard.wantedBy().isAPerson())
                    .ifPresent(guard -> wanted.forget(job.name(), identity, guard.fence()));
            return new Launch.NeedsAttention(obstacle.get());
        }
        Optional<Claim> claim = claims.claim(job.name(), identity, node.id(), by);
        if (claim.isEmpty()) {
            return new Launch.AlreadyRunning();
        }
        threads.begin(claim.get());
        return new Launch.Started(claim.get().request());
    }

    private Optional<Launch> refusal(JobDescription job, Identity identity) {
        JobInstance instance = repository.getJobInstance(job.name(), Run.identifying(identity));
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (last == null) {
            return Optional.empty();
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return Optional.of(new Launch.AlreadyDone());
        }
        if (last.getStatus() == BatchStatus.ABANDONED) {
            return Optional.of(new Launch.NeedsAttention("run " + last.getId() + " was given up for good"));
        }
        if (last.getStatus().isRunning() || last.getStatus() == BatchStatus.UNKNOWN) {
            return Optional.of(
                    new Launch.NeedsAttention("run " + last.getId() + " is " + last.getStatus() + " without an owner"));
        }
        return Optional.empty();
    }
}
