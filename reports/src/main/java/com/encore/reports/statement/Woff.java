package com.encore.reports.statement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font from the form it is sent to browsers in: the same tables, each compressed by itself. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    static byte[] unpacked(byte[] packed) throws IOException {
        ByteBuffer woff = ByteBuffer.wrap(packed);
        if (woff.getInt(0) != SIGNATURE) {
            throw new IOException("no font in the Web Open Font Format");
        }
        int tables = Short.toUnsignedInt(woff.getShort(12));
        ByteBuffer font = ByteBuffer.allocate(woff.getInt(16));
        int power = Integer.highestOneBit(tables);
        font.putInt(woff.getInt(4)).putShort((short) tables);
        font.putShort((short) (power * 16)).putShort((short) Integer.numberOfTrailingZeros(power));
        font.putShort((short) ((tables - power) * 16));
        int at = SFNT_HEADER + tables * SFNT_ENTRY;
        for (int table = 0; table < tables; table++) {
            int entry = HEADER + table * ENTRY;
            byte[] content = table(packed, woff.getInt(entry + 4), woff.getInt(entry + 8), woff.getInt(entry + 12));
            font.position(SFNT_HEADER + table * SFNT_ENTRY);
            font.putInt(woff.getInt(entry))
                    .putInt(woff.getInt(entry + 16))
                    .putInt(at)
                    .putInt(content.length);
            font.position(at).put(content);
            at += (content.length + 3) / 4 * 4;
        }
        return font.array();
    }

    private static byte[] table(byte[] packed, int offset, int length, int plainLength) throws IOException {
        byte[] plain = new byte[plainLength];
        if (length == plainLength) {
            System.arraycopy(packed, offset, plain, 0, length);
            return plain;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed, offset, length);
            int got = 0;
            while (got < plainLength) {
                int more = inflater.inflate(plain, got, plainLength - got);
                if (more == 0) {
                    throw new IOException("a table of the font is cut off");
                }
                got += more;
            }
            return plain;
        } catch (DataFormatException broken) {
            throw new IOException("a table of the font is broken", broken);
        }
    }
}
