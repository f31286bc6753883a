package com.encore.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each day is. A run moves only a day that is still its own and still where it was read. */
@Component
class DayRows {

    /** A day a run is working on. */
    record Day(
            LocalDate businessDate,
            long runId,
            DayPhase phase,
            @Nullable String providerPlace,
            @Nullable Instant placeAt,
            long placeId) {}

    private final JdbcClient jdbc;

    DayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> run(LocalDate date) {
        return jdbc.sql("select id from reconciliation_run where business_date = ?")
                .param(date)
                .query(Long.class)
                .optional();
    }

    /** The day a run goes on with. */
    Optional<Day> next(long run, boolean reading) {
        return jdbc.sql("""
                        select business_date, run_id, phase, provider_place, place_at, place_id from reconciled_day
                        where run_id = ? and phase %s order by business_date limit 1
                        """.formatted(reading ? "= 'READ'" : "not in ('READ', 'DONE')"))
                .param(run)
                .query(Day.class)
                .optional();
    }

    /** The same under lock, empty when it has moved since. */
    Optional<Day> lock(Day seen) {
        return jdbc.sql("""
                        select business_date, run_id, phase, provider_place, place_at, place_id from reconciled_day
                        where business_date = ? and run_id = ? and phase = ? and provider_place <=> ?
                          and place_at <=> ? and place_id = ? for update
                        """)
                .param(seen.businessDate())
                .param(seen.runId())
                .param(seen.phase().name())
                .param(seen.providerPlace())
                .param(seen.placeAt())
                .param(seen.placeId())
                .query(Day.class)
                .optional();
    }

    void begin(LocalDate date, long run, Instant now) {
        jdbc.sql("""
                        insert into reconciled_day (business_date, run_id, phase, begun_at)
                        values (:date, :run, 'READ', :now)
                        on duplicate key update run_id = :run, phase = 'READ', provider_place = null, place_at = null,
                          place_id = 0, unknown_events = 0, again = false, begun_at = :now
                        """).param("date", date).param("run", run).param("now", now).update();
    }

    void read(Day day, int unknown, @Nullable String place) {
        jdbc.sql("""
                        update reconciled_day set unknown_events = unknown_events + ?, provider_place = ?
                        where business_date = ?
                        """).param(unknown).param(place).param(day.businessDate()).update();
    }

    void goOn(Day day, @Nullable Instant at, long id) {
        jdbc.sql("update reconciled_day set place_at = ?, place_id = ? where business_date = ?")
                .param(at)
                .param(id)
                .param(day.businessDate())
                .update();
    }

    void enter(Day day, DayPhase phase) {
        jdbc.sql("update reconciled_day set phase = ?, place_at = null, place_id = 0 where business_date = ?")
                .params(phase.name(), day.businessDate())
                .update();
    }
}
