package com.encore.filestore;

/** A sealed file: its bytes are these and no others, as its length and its hash say. */
public record StoredFile(StoredFileId id, FileName name, MediaType type, long bytes, String sha256) {}
