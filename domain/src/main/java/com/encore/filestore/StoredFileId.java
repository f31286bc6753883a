package com.encore.filestore;

public record StoredFileId(long value) {}
