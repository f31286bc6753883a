package com.encore.scheduler;

import com.encore.batch.Draining;
import com.encore.operations.Beat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether this node may decide anything: not before its first heartbeat, not with a clock that is off. */
@Component
class Decisions {

    private final Draining draining;
    private volatile Beat.@Nullable Standing standing;

    Decisions(Draining draining) {
        this.draining = draining;
    }

    void learned(Beat.Standing now) {
        standing = now;
    }

    /** Why not, or empty when it may. */
    Optional<String> barred() {
        Beat.Standing now = standing;
        if (draining.began()) {
            return Optional.of("this node is about to stop");
        }
        if (now == null) {
            return Optional.of("this node has not compared its clock yet");
        }
        return now.mayDecide()
                ? Optional.empty()
                : Optional.of("this node's clock is off by " + now.skew().toMillis() + " ms");
    }
}
