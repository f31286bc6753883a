package com.encore.account;

import java.time.Instant;

/** One sign-in, with the network it came from and never the full address. */
public record SignInFact(Instant at, String network, boolean ok) {}
