package com.encore.reports.statement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks and reads them as another program would. */
final class Books {

    private Books() {}

    static byte[] bytes(Statement statement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StatementWorkbook().write(statement, out);
        return out.toByteArray();
    }

    static XSSFWorkbook open(Statement statement) throws IOException {
        return open(bytes(statement));
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** The first row whose first columns hold this text. */
    static Row row(Sheet sheet, String label) {
        for (Row row : sheet) {
            for (int column = 0; column < 2; column++) {
                if (text(row.getCell(column)).equals(label)) {
                    return row;
                }
            }
        }
        throw new AssertionError("nothing is called " + label + " on " + sheet.getSheetName());
    }

    static String text(Cell cell) {
        boolean text = cell != null
                && (cell.getCellType() == CellType.STRING
                        || cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.STRING);
        return text ? cell.getStringCellValue() : "";
    }

    static long number(Row row, int column) {
        double number = row.getCell(column).getNumericCellValue();
        if (number != Math.rint(number)) {
            throw new AssertionError(number + " is no whole number of won");
        }
        return (long) number;
    }

    static int count(Workbook book, String text) {
        int count = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    count += text(cell).equals(text) ? 1 : 0;
                }
            }
        }
        return count;
    }
}
