package com.encore.project;

public record RewardId(long value) {}
