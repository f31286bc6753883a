package com.encore.filestore;

import com.encore.stereotype.CallsOut;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Each part is a row and a transaction of its own. */
@CallsOut
class DatabaseFileStore implements FileStore {

    private final BeginFile beginning;
    private final AppendPart appending;
    private final SealFile sealing;
    private final DropAttempts dropping;
    private final ReadPart reading;

    DatabaseFileStore(
            BeginFile beginning, AppendPart appending, SealFile sealing, DropAttempts dropping, ReadPart reading) {
        this.beginning = beginning;
        this.appending = appending;
        this.sealing = sealing;
        this.dropping = dropping;
        this.reading = reading;
    }

    @Override
    public StoredFile write(FileName name, MediaType type, Content content) {
        StoredFileId id = beginning.begin(name, type);
        try {
            PartStream out = new PartStream((number, part) -> appending.append(id, number, part));
            content.writeTo(out);
            StoredFile file = new StoredFile(id, name, type, out.finish(), out.sha256());
            sealing.seal(file);
            return file;
        } catch (IOException failed) {
            throw dropped(id, new UncheckedIOException(failed));
        } catch (RuntimeException failed) {
            throw dropped(id, failed);
        } catch (Error failed) {
            throw dropped(id, failed);
        }
    }

    @Override
    public void read(StoredFile file, Span span, OutputStream out) throws IOException {
        if (span.until() > file.bytes()) {
            throw new IllegalArgumentException("the file ends before " + span.until());
        }
        boolean whole = span.length() == file.bytes();
        MessageDigest digest = Hashes.sha256();
        long at = span.from();
        while (at < span.until()) {
            byte[] part = reading.read(file.id(), Math.toIntExact(at / PartStream.PART));
            int from = Math.toIntExact(at % PartStream.PART);
            int length = Math.toIntExact(Math.min(part.length - from, span.until() - at));
            if (length <= 0) {
                throw new DamagedFile(file.id());
            }
            digest.update(part, from, length);
            at += length;
            if (whole && at == span.until()) {
                requireSealed(file, digest);
            }
            out.write(part, from, length);
        }
    }

    private static void requireSealed(StoredFile file, MessageDigest digest) {
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new DamagedFile(file.id());
        }
    }

    private <F extends Throwable> F dropped(StoredFileId id, F failed) {
        try {
            dropping.drop(id);
        } catch (RuntimeException notNow) {
            // swept away with all that nobody keeps
            failed.addSuppressed(notNow);
        }
        return failed;
    }
}
