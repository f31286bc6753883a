package com.encore.reports.statement;

import java.time.LocalDate;

/** What an earlier settlement left the artist owing: zero or below. */
public record Carried(String fromSettlement, long amount, LocalDate since) {}
