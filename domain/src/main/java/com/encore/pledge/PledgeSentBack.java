package com.encore.pledge;

/** A pledge's money starts going back, whatever for. Told within the transaction that decides it. */
public record PledgeSentBack(PledgeId pledge) {}
