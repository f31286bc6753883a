package com.encore.reports.statement;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font that comes with us, of which a document takes along the letters it uses; servers may have none. */
final class PaperFont {

    private static final String FOLDER = "/statement/fonts/";
    private static final String UNKNOWN = "□";

    private final PDType0Font font;
    private final CmapLookup letters;

    private PaperFont(PDType0Font font, CmapLookup letters) {
        this.font = font;
        this.letters = letters;
    }

    static PaperFont in(PDDocument document, String name) throws IOException {
        try (InputStream packed = PaperFont.class.getResourceAsStream(FOLDER + name)) {
            if (packed == null) {
                throw new IOException("no font " + name + " on the class path");
            }
            // the document closes it when it is saved
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Woff.unpacked(packed.readAllBytes())));
            return new PaperFont(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    PDType0Font inner() {
        return font;
    }

    /** A letter the font lacks becomes a box; what colours an emoji goes with it. */
    String printable(String text) {
        StringBuilder printed = new StringBuilder();
        CleanText.of(text).codePoints().forEach(c -> {
            if (letters.getGlyphId(c) != 0) {
                printed.appendCodePoint(c);
            } else if (c != 0x200D && Character.getType(c) != Character.NON_SPACING_MARK) {
                printed.append(UNKNOWN);
            }
        });
        return printed.toString();
    }

    float width(String printable, float size) throws IOException {
        return font.getStringWidth(printable) / 1000 * size;
    }
}
