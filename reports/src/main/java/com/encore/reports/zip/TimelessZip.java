package com.encore.reports.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Copies an archive without saying when its entries were written. What is compressed stays so. */
public final class TimelessZip {

    /** What every entry says instead. */
    public static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private TimelessZip() {}

    public static void copy(ZipFile.Builder archive, OutputStream out) throws IOException {
        try (ZipFile zip = archive.get()) {
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
        same.setTimeLocal(ALWAYS);
        same.setMethod(entry.getMethod() == ZipEntry.STORED ? ZipEntry.STORED : ZipEntry.DEFLATED);
        same.setSize(entry.getSize());
        same.setCompressedSize(entry.getCompressedSize());
        same.setCrc(entry.getCrc());
        return same;
    }
}
