package com.encore.filestore;

/**
 * A piece of a file.
 *
 * @param from the first byte
 * @param until the first byte after it
 */
public record Span(long from, long until) {

    public Span {
        if (from < 0 || until < from) {
            throw new IllegalArgumentException("no piece of a file: " + from + " to " + until);
        }
    }

    public static Span allOf(StoredFile file) {
        return new Span(0, file.bytes());
    }

    public long length() {
        return until - from;
    }
}
