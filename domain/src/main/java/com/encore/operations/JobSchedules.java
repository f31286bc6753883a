package com.encore.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When jobs ring by themselves. */
public interface JobSchedules {

    /** Empty for a job without a rhythm of its own: a deadline, a sweep or another job starts it. */
    Optional<JobSchedule> of(String job);

    default JobSchedule required(String job) {
        return of(job).orElseThrow(() -> new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, job));
    }

    List<JobSchedule> all();

    /** When a schedule would ring after that moment, in Seoul's time. Refused when it is none. */
    List<Instant> rings(String cron, Instant after, int most);
}
