package com.encore.acts;

/** What a person may do to a job's rhythm. */
public sealed interface ScheduleChange {

    /** It rings no more until it is resumed. */
    record Pause() implements ScheduleChange {}

    record Resume() implements ScheduleChange {}

    /** It rings once more, now; its rhythm stays. */
    record Ring() implements ScheduleChange {}

    /** @param was the rhythm its page showed */
    record Cron(String cron, String was) implements ScheduleChange {}
}
