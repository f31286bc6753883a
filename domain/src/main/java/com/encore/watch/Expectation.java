package com.encore.watch;

import com.encore.operations.Identity;
import java.time.Instant;

/** A piece of work a schedule says should begin at a moment. */
public record Expectation(Identity identity, Instant due) {}
