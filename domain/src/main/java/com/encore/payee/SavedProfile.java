package com.encore.payee;

/** What came of saving: the version the next form is to carry, and whether the number looks mistyped. */
public record SavedProfile(long version, boolean doubtfulNumber) {}
