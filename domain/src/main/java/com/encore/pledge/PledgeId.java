package com.encore.pledge;

public record PledgeId(long value) {}
