package com.encore.export;

import java.time.Instant;

/** Somebody began to download a file, or the rest of one from a certain byte. */
public record ExportTaken(String member, Instant at, long fromByte) {}
