package com.encore.settlement;

import com.encore.notification.Language;
import java.time.Instant;

/** A statement as it was written, with the hash of its bytes. Superseded once its approval was given up. */
public record StatementFile(
        int version,
        Language language,
        StatementFormat format,
        String sha256,
        long bytes,
        Instant writtenAt,
        boolean superseded) {}
