package com.encore.terms;

import org.jspecify.annotations.Nullable;

/** Fees with how they came to be, and how they were taken back if they were. */
public record FeesOnRecord(
        FeeTerms terms, Phase phase, Decision set, @Nullable Decision withdrawn) {}
