package com.encore.web.hall;

import com.encore.project.Glance;
import java.time.Instant;

/** A page as a stranger gets it, and until when it says what is true if nothing of its project changes. */
record Printed(Glance glance, Instant until, String tag, byte[] body) {

    boolean isFresh(Glance seen, Instant now) {
        return glance.equals(seen) && now.isBefore(until);
    }
}
