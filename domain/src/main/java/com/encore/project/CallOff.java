package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** An artist gives up a project being funded: it closes at once, as one that failed, and everybody is paid back. */
@UseCase
public class CallOff {

    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallOff(Projects projects, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    public void callOff(MemberId artist, ProjectId id, String reason) {
        projects.lockedOf(artist, id).callOff(artist, reason, clock.instant());
        projects.flush();
        events.publishEvent(new PeriodChanged(id));
        events.publishEvent(new TotalsChanged(id));
    }
}
