package com.encore.settlement;

public record SettlementId(long value) {}
