package com.encore.reports.statement;

import com.encore.money.Won;

/** What was sold of one reward or ticket type, at the price asked. */
public record TierTotal(String title, long quantity, Won amount) {}
