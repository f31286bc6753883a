package com.encore.web.piece;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a QR code back from the picture a page shows, as a camera would that sees perfectly. */
public final class QrReader {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int QUIET = 4;

    private QrReader() {}

    public static String read(Element svg) {
        return read(new QrCode(
                Integer.parseInt(svg.attr("viewBox").split(" ")[2]),
                svg.select("path").attr("d")));
    }

    public static String read(QrCode code) {
        BitMatrix squares = new BitMatrix(code.side() - 2 * QUIET);
        RUN.matcher(code.path())
                .results()
                .forEach(run -> squares.setRegion(number(run, 1) - QUIET, number(run, 2) - QUIET, number(run, 3), 1));
        try {
            return new Decoder().decode(squares).getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("not a QR code", unreadable);
        }
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
