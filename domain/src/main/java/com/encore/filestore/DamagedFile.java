package com.encore.filestore;

/** A stored file is not what was sealed. */
public final class DamagedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedFile(StoredFileId id) {
        super("file " + id.value() + " is not what was sealed");
    }
}
