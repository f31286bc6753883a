package com.encore.scheduler;

/**
 * When a job rings by itself, before anybody changes it.
 *
 * @param cron in Seoul's time
 */
record CronBell(String job, String cron, Missed missed) {

    /** What happens to rings nobody was there to hear. */
    enum Missed {
        RING_ONCE,
        LET_GO
    }
}
