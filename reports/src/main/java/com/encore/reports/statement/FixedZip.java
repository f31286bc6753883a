package com.encore.reports.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Copies an archive without saying when its entries were written. What is compressed stays so. */
final class FixedZip {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FixedZip() {}

    static void copy(Path archive, OutputStream out) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
            copy.setUseZip64(Zip64Mode.AsNeeded);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                try (InputStream raw = zip.getRawInputStream(entry)) {
                    copy.addRawArchiveEntry(timeless(entry), raw);
                }
            }
            copy.finish();
            copy.flush();
        }
    }

    private static ZipArchiveEntry timeless(ZipArchiveEntry entry) {
        ZipArchiveEntry same = new ZipArchiveEntry(entry.getName());
        same.setTimeLocal(LONG_AGO);
        same.setMethod(entry.getMethod() == ZipEntry.STORED ? ZipEntry.STORED : ZipEntry.DEFLATED);
        same.setSize(entry.getSize());
        same.setCompressedSize(entry.getCompressedSize());
        same.setCrc(entry.getCrc());
        return same;
    }
}
