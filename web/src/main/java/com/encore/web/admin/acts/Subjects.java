package com.encore.web.admin.acts;

import com.encore.console.About;
import com.encore.console.RunsAbout;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a run is to be about from what somebody typed. */
@Component
class Subjects {

    private final RunsAbout runs;
    private final Clock clock;

    Subjects(RunsAbout runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** @param fault the words for why there is none, null when something was found */
    record Found(List<Identity> identities, @Nullable String fault) {

        private static Found one(Identity identity) {
            return new Found(List.of(identity), null);
        }

        private static Found fault(String why) {
            return new Found(List.of(), why);
        }

        @Nullable
        Identity only() {
            return identities.size() == 1 ? identities.getFirst() : null;
        }
    }

    Found read(IdentityKind kind, String typed) {
        String text = typed.strip();
        try {
            return switch (kind) {
                case PROJECT -> some(named(About.PROJECT, text, kind));
                case SETTLEMENT -> settlements(text);
                case EXPORT -> some(named(About.EXPORT, text, kind));
                case DATE -> date(LocalDate.parse(text));
                case MONTH -> month(YearMonth.parse(text));
                case MINUTE ->
                    minute(LocalDateTime.parse(text).atZone(Seoul.ZONE).toInstant());
            };
        } catch (DateTimeException malformed) {
            return Found.fault("acts.start.unreadable");
        }
    }

    private Found settlements(String text) {
        List<Identity> numbered = named(About.SETTLEMENT, text, IdentityKind.SETTLEMENT);
        List<Identity> all = numbered.isEmpty() ? named(About.PROJECT, text, IdentityKind.SETTLEMENT) : numbered;
        // of each settlement the revision it is in now
        Map<Long, Identity> latest = all.stream()
                .collect(Collectors.toMap(
                        Identity::asSettlement,
                        each -> each,
                        (one, other) -> one.asRevision() > other.asRevision() ? one : other,
                        TreeMap::new));
        return some(latest.values().stream()
                .sorted(Comparator.comparing(Identity::asSettlement).reversed())
                .toList());
    }

    private List<Identity> named(About about, String text, IdentityKind kind) {
        return runs.identities(about, text).stream()
                .map(Identity::parse)
                .filter(identity -> identity.kind() == kind)
                .toList();
    }

    private static Found some(List<Identity> identities) {
        return identities.isEmpty() ? Found.fault("acts.start.nothing") : new Found(identities, null);
    }

    private Found date(LocalDate day) {
        return day.isAfter(Seoul.dateOf(clock.instant()))
                ? Found.fault("acts.start.future")
                : Found.one(Identity.date(day));
    }

    private Found month(YearMonth month) {
        return month.isBefore(YearMonth.from(Seoul.dateOf(clock.instant())))
                ? Found.one(Identity.month(month))
                : Found.fault("acts.start.month-not-over");
    }

    private Found minute(Instant at) {
        return at.isAfter(clock.instant()) ? Found.fault("acts.start.future") : Found.one(Identity.minute(at));
    }
}
