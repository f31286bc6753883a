package com.encore.web.piece;

import java.time.Instant;

/** Something that happened, for a timeline; {@code note} and {@code who} may be empty. */
public record Moment(Instant at, String what, String who, String note) {}
