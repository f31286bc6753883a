package com.encore.reports.statement;

/** Who writes the statement, in its own words. */
public record Issuer(String name, String registration, String address, String contact) {}
