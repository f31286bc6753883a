package com.encore.reconciliation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what comparisons meet: the first time as a new difference, after that as the same one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordFindings {

    private final JdbcClient jdbc;
    private final Differences differences;
    private final DifferenceHistory history;
    private final Clock clock;

    RecordFindings(JdbcClient jdbc, Differences differences, DifferenceHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.differences = differences;
        this.history = history;
        this.clock = clock;
    }

    void found(List<Finding> findings, long run) {
        findings.forEach(finding -> found(finding, run));
    }

    private void found(Finding finding, long run) {
        if (isSeenAsItWas(finding, run)) {
            return;
        }
        Optional<Difference> known =
                differences.lock(finding.businessDate(), finding.kind(), finding.movement(), finding.externalId());
        if (known.isEmpty()) {
            history.moved(differences.saveAndFlush(new Difference(finding, run, clock.instant())), null, null, "found");
            return;
        }
        Difference difference = known.get();
        DifferenceState from = difference.state();
        difference.seenAgain(finding, run);
        if (difference.state() != from) {
            history.moved(difference, from, null, "found-again");
        }
    }

    /** Leaves the version alone, which is for those who decide about what they have read. */
    private boolean isSeenAsItWas(Finding finding, long run) {
        return jdbc.sql("""
                        update difference set seen_run = :run
                        where business_date = :date and kind = :kind and movement = :movement and external_id = :external
                          and state in ('OPEN', 'TAKEN', 'EXPLAINED') and our_amount <=> :ours and our_state <=> :state
                          and their_amount <=> :theirs and their_detail <=> :detail and project_id <=> :project
                        """)
                        .param("run", run)
                        .param("date", finding.businessDate())
                        .param("kind", finding.kind().name())
                        .param("movement", finding.movement().name())
                        .param("external", finding.externalId())
                        .param("ours", finding.ourAmount())
                        .param("state", finding.ourState())
                        .param("theirs", finding.theirAmount())
                        .param("detail", finding.theirDetail())
                        .param("project", finding.projectId())
                        .update()
                == 1;
    }

    /** Those that were not met: nothing is wrong there any more. */
    void gone(List<Long> ids, String how) {
        for (long id : ids) {
            Difference difference = differences.lock(id);
            DifferenceState from = difference.state();
            difference.gone();
            history.moved(difference, from, null, how);
        }
    }
}
