package com.encore.operations;

import java.time.Instant;

/** A piece of work a schedule says should begin at a moment. */
public record Expectation(Identity identity, Instant due) {}
