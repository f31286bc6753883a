package com.encore.project;

/** As much of a payout account as a page needs to be recognised by its owner. */
public record PayoutAccountView(Bank bank, String hint) {}
