package com.encore.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class JudgementTests {

    private static final Instant DUE = Instant.parse("2026-11-27T03:30:00Z");
    private static final Instant LATE_AT = DUE.plus(Duration.ofMinutes(5));

    @Property
    void neverCallsACompletedRunMissing(
            @ForAll boolean found,
            @ForAll boolean begun,
            @ForAll @LongRange(min = -600, max = 86_400) long completedAfter,
            @ForAll @LongRange(min = 0, max = 86_400) long lookedAfter) {
        Instant completed = DUE.plusSeconds(completedAfter);
        Judgement judgement = Judgement.of(found, LATE_AT, completed, begun, DUE.plusSeconds(lookedAfter));
        assertThat(judgement).isInstanceOfAny(Judgement.InTime.class, Judgement.Late.class);
        if (found || completed.isAfter(LATE_AT)) {
            assertThat(judgement).isEqualTo(new Judgement.Late(completed));
        }
    }

    @Property
    void callsNothingMissingBeforeItIsLateOrOnceItHasBegun(
            @ForAll boolean found, @ForAll boolean begun, @ForAll @LongRange(min = 0, max = 86_400) long lookedAfter) {
        Instant now = DUE.plusSeconds(lookedAfter);
        Judgement judgement = Judgement.of(found, LATE_AT, null, begun, now);
        assertThat(judgement instanceof Judgement.Missing).isEqualTo(!now.isBefore(LATE_AT) && !begun);
    }
}
