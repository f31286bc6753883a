package com.encore.reports.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sheets of A4 to write and draw on, measured in points from the top left. */
final class Paper implements AutoCloseable {

    static final int LEFT = 48;
    static final int RIGHT = 547;
    static final int BOTTOM = 786;

    private static final int HEIGHT = 842;
    private static final int TOP = 46;

    private final PDDocument document;
    private final PaperFont regular;
    private final PaperFont bold;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream ink;
    private int at = TOP;

    Paper(PDDocument document) throws IOException {
        this.document = document;
        this.regular = PaperFont.in(document, "Pretendard-Regular.woff");
        this.bold = PaperFont.in(document, "Pretendard-SemiBold.woff");
        this.ink = fresh();
    }

    private PDPageContentStream fresh() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        return new PDPageContentStream(document, page);
    }

    /** Where to go on. */
    int at() {
        return at;
    }

    int move(int down) {
        at += down;
        return at;
    }

    /** Goes on overleaf if so much does not fit here. */
    void keep(int height) throws IOException {
        if (at + height > BOTTOM) {
            ink.close();
            ink = fresh();
            at = TOP;
        }
    }

    int pages() {
        return pages.size();
    }

    /** Goes back to a page, to write what was not known before. */
    void reopen(int page) throws IOException {
        ink.close();
        ink = new PDPageContentStream(document, pages.get(page), AppendMode.APPEND, true, true);
    }

    void text(int x, int y, int size, boolean heavy, Tone tone, String text) throws IOException {
        print(x, y, size, heavy, tone, font(heavy).printable(text));
    }

    void right(int x, int y, int size, boolean heavy, Tone tone, String text) throws IOException {
        String printable = font(heavy).printable(text);
        print(x - font(heavy).width(printable, size), y, size, heavy, tone, printable);
    }

    private void print(float x, int y, int size, boolean heavy, Tone tone, String printable) throws IOException {
        ink.beginText();
        ink.setFont(font(heavy).inner(), size);
        colour(tone);
        ink.newLineAtOffset(x, HEIGHT - y);
        ink.showText(printable);
        ink.endText();
    }

    /** Lines of at most this width; what does not fit on the last is cut with an ellipsis. */
    List<String> wrapped(String text, int width, int size, boolean heavy, int most) throws IOException {
        return new Wrapping(font(heavy), size, width).of(font(heavy).printable(text), most);
    }

    void line(float x1, float y1, float x2, float y2, float width, Tone tone) throws IOException {
        stroke(tone);
        ink.setLineWidth(width);
        ink.moveTo(x1, HEIGHT - y1);
        ink.lineTo(x2, HEIGHT - y2);
        ink.stroke();
    }

    void dots(int x, int y1, int y2, Tone tone) throws IOException {
        ink.saveGraphicsState();
        ink.setLineCapStyle(1);
        ink.setLineDashPattern(new float[] {0, 5}, 0);
        line(x, y1, x, y2, 1.6f, tone);
        ink.restoreGraphicsState();
    }

    void box(float x, float y, float width, float height, Tone tone) throws IOException {
        colour(tone);
        ink.addRect(x, HEIGHT - y - height, width, height);
        ink.fill();
    }

    /** A hole punched into what is there. */
    void hole(float x, float y, float radius) throws IOException {
        float bend = radius * 0.5523f;
        float down = HEIGHT - y;
        ink.setNonStrokingColor(1f, 1f, 1f);
        ink.moveTo(x - radius, down);
        ink.curveTo(x - radius, down + bend, x - bend, down + radius, x, down + radius);
        ink.curveTo(x + bend, down + radius, x + radius, down + bend, x + radius, down);
        ink.curveTo(x + radius, down - bend, x + bend, down - radius, x, down - radius);
        ink.curveTo(x - bend, down - radius, x - radius, down - bend, x - radius, down);
        ink.fill();
    }

    private PaperFont font(boolean heavy) {
        return heavy ? bold : regular;
    }

    private void colour(Tone tone) throws IOException {
        ink.setNonStrokingColor(tone.red(), tone.green(), tone.blue());
    }

    private void stroke(Tone tone) throws IOException {
        ink.setStrokingColor(tone.red(), tone.green(), tone.blue());
    }

    @Override
    public void close() throws IOException {
        ink.close();
    }
}
