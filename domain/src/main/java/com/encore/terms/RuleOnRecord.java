package com.encore.terms;

import org.jspecify.annotations.Nullable;

/** A withholding rule with how it came to be, and how it was taken back if it was. */
public record RuleOnRecord(
        WithholdingTerms terms,
        Phase phase,
        Decision set,
        @Nullable Decision withdrawn) {}
