package com.encore.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a trigger from ringing, or has one ring that should not.
 *
 * @param group where the trigger hangs, or the paused group itself
 * @param trigger its name, empty for a whole group
 * @param due when it should ring or have rung
 * @param evidence all that makes it what it is now; another when the world has moved on
 */
public record Ailment(
        Kind kind, String group, String trigger, @Nullable Instant due, String evidence) {

    /** What can be wrong with a trigger, and with it, what a repair does. */
    public enum Kind {
        /** Its job could not be made; Quartz rings it no more. */
        ERROR,
        /** Taken to be rung by nobody that still rings it. */
        HELD,
        /** Waits for a ring of the same job to end, and there is none. */
        BLOCKED,
        /** Silent, and it is none that people may pause. */
        PAUSED,
        /** All triggers of a group are silent, those to come as well. */
        PAUSED_GROUP,
        /** A job or duty that has a schedule, or a project that waits, has no trigger. */
        NO_BELL,
        /** A project's trigger rings at another time than its row says. */
        WRONG_TIME,
        /** The trigger of a project that is none, or has nothing to wait for. */
        NOBODYS,
        /** Something in Quartz that no job or duty of this version is called. */
        NO_JOB
    }

    public String id() {
        return kind + ":" + group + ":" + trigger;
    }

    /** As an alert; what another version of Encore on another node may know of is none. */
    public Optional<Alarm> alarm() {
        Duration grace = switch (kind) {
            case ERROR, HELD, BLOCKED -> Duration.ZERO;
            case PAUSED, PAUSED_GROUP, NO_BELL, WRONG_TIME, NOBODYS, NO_JOB -> Alarm.A_WHILE;
        };
        return kind == Kind.NO_JOB
                ? Optional.empty()
                : Optional.of(new Alarm(
                        AlertKind.TRIGGER_STUCK,
                        (group + " " + trigger).strip(),
                        Integer.toHexString(evidence.hashCode()),
                        kind.name(),
                        grace));
    }
}
