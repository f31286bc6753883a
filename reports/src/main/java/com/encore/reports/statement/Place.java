package com.encore.reports.statement;

/** A cell others refer to, and what it comes to. */
record Place(String cell, long comesTo) {}
