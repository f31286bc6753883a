package com.encore.closing;

import com.encore.money.Won;
import com.encore.project.FundingEnd;
import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Third step: the result, from the ledger and nothing else. Waits for payments nobody knows the outcome of, but not for
 * ever: what turns out later to have been paid is paid back. The project's exclusive lock orders it against captures.
 */
@UseCase
public class DecideResult {

    private final FundingEnd funding;
    private final InFlight inFlight;
    private final Figures figures;
    private final ClosingResults results;
    private final ArtistLetters letters;
    private final ApplicationEventPublisher events;
    private final ClosingSettings settings;
    private final Clock clock;

    DecideResult(
            FundingEnd funding,
            InFlight inFlight,
            Figures figures,
            ClosingResults results,
            ArtistLetters letters,
            ApplicationEventPublisher events,
            ClosingSettings settings,
            Clock clock) {
        this.funding = funding;
        this.inFlight = inFlight;
        this.figures = figures;
        this.results = results;
        this.letters = letters;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of the step. */
    public sealed interface Decision {
        record Decided(FundingResult result) implements Decision {}

        record DecidedBefore(FundingResult result) implements Decision {}

        record StillUnclear(int payments) implements Decision {}

        record NotClosing() implements Decision {}
    }

    public Decision decide(ProjectId id) {
        return decide(id, null);
    }

    /** @param liveCounter what a counter outside the database believes, to note how far it was off */
    public Decision decide(ProjectId id, @Nullable Won liveCounter) {
        FundingEnd.Locked project = funding.lock(id);
        return switch (project.state()) {
            case CLOSING -> decide(project, liveCounter);
            case SUCCEEDED, FAILED -> new Decision.DecidedBefore(results.of(id).result());
            case DRAFT, IN_REVIEW, APPROVED, FUNDING, CANCELLED -> new Decision.NotClosing();
        };
    }

    private Decision decide(FundingEnd.Locked project, @Nullable Won liveCounter) {
        Instant now = clock.instant();
        int unclear = inFlight.countOf(project.id());
        boolean waits = !project.calledOff() && now.isBefore(project.endsAt().plus(settings.patience()));
        if (unclear > 0 && waits) {
            return new Decision.StillUnclear(unclear);
        }
        Figures.Counted counted = figures.of(project.id());
        FundingResult result = result(project, counted);
        funding.conclude(project.id(), result.state());
        results.write(project, result, counted, unclear, liveCounter, now);
        letters.decided(project, result, counted);
        events.publishEvent(new FundingDecided(project.id(), result));
        return new Decision.Decided(result);
    }

    private static FundingResult result(FundingEnd.Locked project, Figures.Counted counted) {
        if (project.calledOff()) {
            return FundingResult.CALLED_OFF;
        }
        return counted.counted() >= project.goal().amount() ? FundingResult.SUCCEEDED : FundingResult.FAILED;
    }
}
