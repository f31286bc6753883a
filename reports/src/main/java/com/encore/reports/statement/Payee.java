package com.encore.reports.statement;

/**
 * Who is paid, and where. What is masked comes masked.
 *
 * @param kind how they are taxed, in the statement's language
 */
public record Payee(String legalName, String kind, String registrationMasked, String bank, String accountMasked) {}
