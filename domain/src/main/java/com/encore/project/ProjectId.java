package com.encore.project;

public record ProjectId(long value) {}
