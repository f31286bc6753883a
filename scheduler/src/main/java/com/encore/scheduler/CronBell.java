package com.encore.scheduler;

/**
 * When a job rings by itself, before anybody changes it.
 *
 * @param cron in Seoul's time
 * @param daysBack how many days before the ring the day is that a ring is about, for jobs about a date
 */
record CronBell(String job, String cron, Missed missed, int daysBack) {

    CronBell(String job, String cron, Missed missed) {
        this(job, cron, missed, 0);
    }

    /** What happens to rings nobody was there to hear. */
    enum Missed {
        RING_ONCE,
        LET_GO
    }
}
