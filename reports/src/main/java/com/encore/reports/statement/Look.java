package com.encore.reports.statement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** The styles of one workbook: one for each face, made once, and one more for text a spreadsheet might run. */
final class Look {

    private final XSSFWorkbook book;
    private final Words words;
    private final Map<Face, CellStyle> styles = new EnumMap<>(Face.class);
    private final Map<Face, CellStyle> quoted = new EnumMap<>(Face.class);
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    Look(XSSFWorkbook book, Words words) {
        this.book = book;
        this.words = words;
        // what a column's width is counted in
        dressed(book.getFontAt(0), 10, false, Tone.INK);
    }

    /** Windows has it; the character set lets others pick the Korean font they have. */
    static String fontOf(Words words) {
        return words.english() ? "Malgun Gothic" : "맑은 고딕";
    }

    static XSSFColor colour(Tone tone) {
        return new XSSFColor(tone.bytes(), null);
    }

    CellStyle of(Face face) {
        return styles.computeIfAbsent(face, this::made);
    }

    /** Says to a spreadsheet what an apostrophe typed in front of a text says. */
    CellStyle quoted(Face face) {
        return quoted.computeIfAbsent(face, wanted -> {
            CellStyle style = made(wanted);
            style.setQuotePrefixed(true);
            return style;
        });
    }

    private XSSFCellStyle made(Face face) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(
                face.size() + " " + face.bold() + " " + face.tone(),
                key -> dressed(book.createFont(), face.size(), face.bold(), face.tone())));
        style.setAlignment(face.align());
        style.setIndention((short) (face.ground() == Face.Ground.PAPER || face == Face.LINE_TIME ? 1 : 0));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(face.shape() == Face.Shape.WRAPPED);
        String format = format(face.shape());
        if (!format.isEmpty()) {
            style.setDataFormat(book.createDataFormat().getFormat(format));
        }
        edged(style, face.edge());
        if (face.ground() == Face.Ground.PAPER) {
            style.setFillForegroundColor(colour(Tone.PAPER));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFFont dressed(XSSFFont font, int size, boolean bold, Tone tone) {
        font.setFontName(fontOf(words));
        font.setFamily(FontFamily.SWISS);
        font.setCharSet(FontCharset.HANGUL);
        font.setScheme(FontScheme.NONE);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(tone));
        return font;
    }

    private static void edged(XSSFCellStyle style, Face.Edge edge) {
        switch (edge) {
            case NONE -> {}
            case HAIR_BELOW -> below(style, BorderStyle.THIN, Tone.LINE);
            case INK_BELOW -> below(style, BorderStyle.THIN, Tone.INK);
            case INK_ABOVE -> above(style);
            case INK_AROUND -> {
                above(style);
                below(style, BorderStyle.THIN, Tone.INK);
            }
            case ACCENT_BELOW -> below(style, BorderStyle.MEDIUM, Tone.ACCENT);
        }
    }

    private static void below(XSSFCellStyle style, BorderStyle border, Tone tone) {
        style.setBorderBottom(border);
        style.setBorderColor(BorderSide.BOTTOM, colour(tone));
    }

    private static void above(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderColor(BorderSide.TOP, colour(Tone.INK));
    }

    private String format(Face.Shape shape) {
        String unit = "\"" + words.bundle().getString("money.unit") + "\"";
        return switch (shape) {
            case TEXT, WRAPPED -> "";
            case WON -> "#,##0" + unit + ";-#,##0" + unit;
            case BARE_WON -> "#,##0;-#,##0;\"–\"";
            case COUNT -> "#,##0";
            case RATE -> "0.###%";
            case DATE -> words.english() ? "d mmm yyyy" : "yyyy\"년\" m\"월\" d\"일\"";
            case DATE_TIME -> words.english() ? "d mmm yyyy, hh:mm" : "yyyy\"년\" m\"월\" d\"일\" hh:mm";
            case STAMP -> "yyyy-mm-dd hh:mm";
        };
    }
}
