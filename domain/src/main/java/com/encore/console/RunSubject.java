package com.encore.console;

import com.encore.operations.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What a run is about, in the business's own names; what is gone or has none is null.
 *
 * @param number a settlement's or an export's
 */
public record RunSubject(
        Identity identity,
        @Nullable Long project,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String artist,
        @Nullable String number,
        @Nullable String exportKind) {

    static RunSubject bare(Identity identity) {
        return new RunSubject(identity, null, null, null, null, null, null);
    }
}
