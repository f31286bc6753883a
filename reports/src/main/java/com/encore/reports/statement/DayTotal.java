package com.encore.reports.statement;

import com.encore.money.Won;
import java.time.LocalDate;

/** What was sold on one day in Seoul, at the prices asked. */
public record DayTotal(LocalDate day, Won amount, long count) {}
