package com.encore.filestore;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Files of any length in a little memory. Neither way holds a connection while the other end thinks, so neither may be
 * called within a transaction.
 */
public interface FileStore {

    /**
     * Writes a file and seals it. It is then to be kept with {@link KeptFiles}, in the transaction that notes its id;
     * what nobody keeps within a day is swept away. When the content fails, or this process dies, nothing readable is
     * left.
     */
    StoredFile write(FileName name, MediaType type, Content content);

    /**
     * Sends a piece of a file. When all of it is sent the bytes are checked against the seal, and the last of them are
     * held back unless they agree: who counts the bytes never takes a damaged file for a whole one.
     */
    void read(StoredFile file, Span span, OutputStream out) throws IOException;

    default void read(StoredFile file, OutputStream out) throws IOException {
        read(file, Span.allOf(file), out);
    }
}
