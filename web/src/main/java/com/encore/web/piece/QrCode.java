package com.encore.web.piece;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as one SVG path over whole squares, quiet zone included, so that it is crisp at any size.
 *
 * @param side squares along each side
 * @param path what is black, a rectangle for every run of squares in a row
 */
public record QrCode(int side, String path) {

    /** What the standard asks for around the code. */
    private static final int QUIET = 4;

    /** A sixth of it may be scratched, wet or glaring. */
    private static final ErrorCorrectionLevel FORGIVING = ErrorCorrectionLevel.M;

    /** Without it letters beyond Latin become question marks. */
    private static final Map<EncodeHintType, ?> HINTS = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");

    public static QrCode of(String text) {
        try {
            ByteMatrix squares = Encoder.encode(text, FORGIVING, HINTS).getMatrix();
            return new QrCode(squares.getWidth() + 2 * QUIET, path(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("does not fit into a QR code: " + text.length() + " letters", tooLong);
        }
    }

    private static String path(ByteMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                int run = run(squares, x, y);
                if (run > 0) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private static int run(ByteMatrix squares, int x, int y) {
        int run = 0;
        while (x + run < squares.getWidth() && squares.get(x + run, y) == 1) {
            run++;
        }
        return run;
    }
}
