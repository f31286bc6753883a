package com.encore.filestore;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Cuts what is written to it into parts of one length, the last one apart, and reckons the hash of it all. */
final class PartStream extends OutputStream {

    static final int PART = 1 << 20;

    private final Parts parts;
    private final MessageDigest digest = Hashes.sha256();
    private final byte[] buffer = new byte[PART];
    private int filled;
    private int written;
    private boolean closed;

    PartStream(Parts parts) {
        this.parts = parts;
    }

    /** Where a part goes. */
    @FunctionalInterface
    interface Parts {
        void add(int number, byte[] content);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (closed) {
            throw new IOException("the file is closed");
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, PART - filled);
            System.arraycopy(bytes, from, buffer, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == PART) {
                add();
            }
        }
    }

    /** What the content's own streams close is complete only when the content returns. */
    @Override
    public void close() {
        closed = true;
    }

    long finish() {
        closed = true;
        long bytes = (long) written * PART + filled;
        if (filled > 0) {
            add();
        }
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add() {
        digest.update(buffer, 0, filled);
        parts.add(written, filled == PART ? buffer : Arrays.copyOf(buffer, filled));
        written++;
        filled = 0;
    }
}
