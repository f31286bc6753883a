package com.encore.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a piece of work that was due. */
sealed interface Judgement {

    /** Not over, and not late. */
    record Wait() implements Judgement {}

    /** Done before it was late. */
    record InTime() implements Judgement {}

    /** Done, later than it should have begun. */
    record Late(Instant at) implements Judgement {}

    /** Late, but a run of it exists, and says itself how it fares. */
    record Begun() implements Judgement {}

    record Missing() implements Judgement {}

    /**
     * @param found whether it was found missing before
     * @param completed when it was completed, or null
     * @param begun whether there was a run of it at all
     */
    static Judgement of(boolean found, Instant lateAt, @Nullable Instant completed, boolean begun, Instant now) {
        if (completed != null) {
            boolean inTime = !found && !completed.isAfter(lateAt);
            return inTime ? new InTime() : new Late(completed);
        }
        if (now.isBefore(lateAt)) {
            return new Wait();
        }
        return begun ? new Begun() : new Missing();
    }
}
