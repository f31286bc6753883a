package com.encore.filestore;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a file's bytes, from the first to the last. Returning means that all of them were written. */
@FunctionalInterface
public interface Content {
    void writeTo(OutputStream out) throws IOException;
}
