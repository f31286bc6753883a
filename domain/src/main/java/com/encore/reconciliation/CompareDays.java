package com.encore.reconciliation;

import com.encore.payment.MovementKind;
import com.encore.stereotype.UseCase;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Third step: the days of a run are compared, a slice in each transaction, and the place it ended is kept with it. */
@UseCase
public class CompareDays {

    private final JdbcClient jdbc;
    private final DayRows days;
    private final TheirMovements theirs;
    private final OurMovements ours;
    private final RecordFindings findings;
    private final FinishDay finishing;
    private final ReconciliationSettings settings;

    CompareDays(
            JdbcClient jdbc,
            DayRows days,
            TheirMovements theirs,
            OurMovements ours,
            RecordFindings findings,
            FinishDay finishing,
            ReconciliationSettings settings) {
        this.jdbc = jdbc;
        this.days = days;
        this.theirs = theirs;
        this.ours = ours;
        this.findings = findings;
        this.finishing = finishing;
        this.settings = settings;
    }

    /** Compares one slice. Whether there may be more. */
    public boolean compareSlice(LocalDate run) {
        Optional<DayRows.Day> next = days.run(run).flatMap(id -> days.next(id, false));
        next.flatMap(days::lock).ifPresent(this::compare);
        return next.isPresent();
    }

    private void compare(DayRows.Day day) {
        switch (day.phase()) {
            case FORGET -> forget(day);
            case THEIRS -> theirs(day);
            case CAPTURES -> ours(day, MovementKind.CAPTURE);
            case REFUNDS -> ours(day, MovementKind.REFUND);
            case GONE -> gone(day);
            case READ, DONE -> throw new IllegalStateException("nothing to compare in " + day);
        }
    }

    private void forget(DayRows.Day day) {
        int forgotten = jdbc.sql("""
                        delete from provider_movement where business_date = ? and read_run < ? and not asked_for
                        order by id limit ?
                        """)
                .params(day.businessDate(), day.runId(), settings.slice())
                .update();
        if (forgotten < settings.slice()) {
            days.enter(day, day.phase().next());
        }
    }

    private void theirs(DayRows.Day day) {
        long end = theirs.endOfSlice(day.businessDate(), day.placeId(), settings.slice());
        if (end == day.placeId()) {
            days.enter(day, day.phase().next());
            return;
        }
        findings.found(theirs.differing(day.businessDate(), day.placeId(), end), day.runId());
        days.goOn(day, null, end);
    }

    private void ours(DayRows.Day day, MovementKind kind) {
        OurMovements.Place from = new OurMovements.Place(
                Objects.requireNonNullElseGet(day.placeAt(), () -> Seoul.startOf(day.businessDate())), day.placeId());
        Optional<OurMovements.Place> end = ours.endOfSlice(kind, day.businessDate(), from, settings.slice());
        findings.found(ours.missingThere(kind, day.businessDate(), from, end), day.runId());
        end.ifPresentOrElse(
                place -> days.goOn(day, place.at(), place.id()),
                () -> days.enter(day, day.phase().next()));
    }

    private void gone(DayRows.Day day) {
        List<Long> notMet = jdbc.sql("""
                        select id from difference where business_date = ? and state in ('OPEN', 'TAKEN') and seen_run < ?
                        order by id limit ?
                        """)
                .params(day.businessDate(), day.runId(), settings.slice())
                .query(Long.class)
                .list();
        findings.gone(notMet, "not-found-again");
        if (notMet.size() < settings.slice()) {
            finishing.finish(day);
        }
    }
}
