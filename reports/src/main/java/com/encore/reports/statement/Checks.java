package com.encore.reports.statement;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The cells that say whether two others agree, and what all of them say together. */
final class Checks {

    private final Pen pen;
    private final String agrees;
    private final String differs;
    private final List<String> cells = new ArrayList<>();
    private boolean all = true;

    Checks(Pen pen, Words words) {
        this.pen = pen;
        this.agrees = words.of("agrees");
        this.differs = words.of("differs");
    }

    /** Compares two cells, or a formula and a cell, that come to these. */
    void compare(Row row, int column, Face face, String one, String other, boolean equal) {
        pen.formula(row, column, face, verdict("(" + one + ")=" + other), equal ? agrees : differs);
        cells.add(cell(row.getSheet().getSheetName(), row.getRowNum(), column));
        all &= equal;
    }

    void together(Row row, int column, Face face) {
        StringBuilder every = new StringBuilder();
        for (String cell : cells) {
            every.append(every.isEmpty() ? "" : "+")
                    .append('(')
                    .append(cell)
                    .append("<>\"")
                    .append(agrees)
                    .append("\")");
        }
        pen.formula(row, column, face, verdict(every + "=0"), all ? agrees : differs);
    }

    /** A check that fails turns red, also when somebody changes a number. */
    void colour(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule fails =
                formats.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + differs + "\"");
        FontFormatting red = fails.createFontFormatting();
        red.setFontStyle(false, true);
        red.setFontColor(Look.colour(Tone.DANGER));
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn)}, fails);
    }

    static String cell(String sheet, int row, int column) {
        return SheetNames.quoted(sheet) + "!" + new CellReference(row, column, true, true).formatAsString();
    }

    private String verdict(String condition) {
        return "IF(" + condition + ",\"" + agrees + "\",\"" + differs + "\")";
    }
}
