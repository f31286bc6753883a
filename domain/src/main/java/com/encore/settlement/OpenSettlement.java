package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.payee.PayeeProfiles;
import com.encore.payee.PayeeView;
import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import com.encore.terms.TermsInForce;
import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Begins what is to be settled next of a project that succeeded: its sales, or later what was cancelled since. One at a
 * time: while one is open there is no next. The closing's result is locked, so that a project has one writer here, too.
 */
@UseCase
public class OpenSettlement {

    /** Business days from the end of funding, or from today for what was cancelled later, until an artist is paid. */
    private static final int DUE_AFTER = 7;

    private final SettledProjects projects;
    private final UnsettledCancellations cancellations;
    private final Settlements settlements;
    private final SettlementHistory history;
    private final PayeeProfiles payees;
    private final TermsInForce terms;
    private final BusinessCalendar calendar;
    private final Clock clock;

    OpenSettlement(
            SettledProjects projects,
            UnsettledCancellations cancellations,
            Settlements settlements,
            SettlementHistory history,
            PayeeProfiles payees,
            TermsInForce terms,
            BusinessCalendar calendar,
            Clock clock) {
        this.projects = projects;
        this.cancellations = cancellations;
        this.settlements = settlements;
        this.history = history;
        this.payees = payees;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A settlement to calculate, by the revision it is in. */
    public record Opened(SettlementId settlement, int revision) {}

    /** Empty when there is nothing to settle now. The artist's tax profile must be there. */
    public Optional<Opened> open(ProjectId project) {
        Optional<SettledProjects.Project> ended = projects.lock(project);
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        Optional<SettledProjects.Last> last = projects.lastOf(project);
        if (last.isEmpty()) {
            return !projects.hasSales(project)
                    ? Optional.empty()
                    : Optional.of(begin(ended.get(), 1, Seoul.dateOf(ended.get().closedAt())));
        }
        if (last.get().state() == SettlementState.CALCULATING) {
            return Optional.of(
                    new Opened(new SettlementId(last.get().id()), last.get().revision()));
        }
        boolean next = last.get().approved() && cancellations.areThere(project);
        return next
                ? Optional.of(begin(ended.get(), last.get().sequence() + 1, Seoul.dateOf(clock.instant())))
                : Optional.empty();
    }

    private Opened begin(SettledProjects.Project project, int sequence, LocalDate from) {
        Instant now = clock.instant();
        MemberId artist = new MemberId(project.artistId());
        LocalDate due = calendar.plusBusinessDays(from, DUE_AFTER);
        // whatever is settled of a project, its fees are those of the day its funding ended
        long fees = terms.feesOn(Seoul.dateOf(project.closedAt())).id();
        Settlement settlement = settlements.saveAndFlush(
                new Settlement(new ProjectId(project.projectId()), artist, sequence, basis(artist, due, fees), now));
        history.moved(settlement, null, null, sequence == 1 ? "funding succeeded" : "cancelled since the last");
        return new Opened(settlement.id(), settlement.revision());
    }

    private Settlement.Basis basis(MemberId artist, LocalDate due, long fees) {
        PayeeView payee = payees.of(artist).orElseThrow(PayeeUnknown::new);
        return new Settlement.Basis(
                due, fees, terms.withholdingOn(payee.kind(), due).id(), payee.kind());
    }
}
