package com.encore.account;

public record MemberId(long value) {}
