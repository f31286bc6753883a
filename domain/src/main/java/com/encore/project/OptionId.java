package com.encore.project;

public record OptionId(long value) {}
