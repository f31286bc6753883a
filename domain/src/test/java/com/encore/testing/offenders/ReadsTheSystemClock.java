package com.encore.testing.offenders;

import java.time.Instant;

class ReadsTheSystemClock {

    Instant now() {
        return Instant.now();
    }
}
