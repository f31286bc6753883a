package com.encore.export;

public record ExportId(long value) {}
