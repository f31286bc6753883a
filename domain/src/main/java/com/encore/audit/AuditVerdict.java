package com.encore.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a look at the whole trail found.
 *
 * @param entries how many rows were looked at
 * @param faults how many things are wrong, of which the first few are told
 */
public record AuditVerdict(Instant at, long entries, int faults, List<Fault> told) {

    public boolean sound() {
        return faults == 0;
    }

    /** What can be wrong. */
    public enum Kind {
        /** It does not say what it said when it was written. */
        CHANGED,
        /** Written, or written anew, by something that has not the key. */
        FORGED,
        MISSING,
        /** It does not follow the row before it: swapped, or something between them is gone or new. */
        OUT_OF_PLACE,
        SLIPPED_IN,
        /** The trail ends earlier than it did, or its head says another end. */
        CUT_OFF
    }

    /** One thing that is wrong, and where: a place in the trail, or the row's id when it has none. */
    public record Fault(Kind kind, long where) {

        @Override
        public String toString() {
            return kind + "@" + where;
        }
    }
}
