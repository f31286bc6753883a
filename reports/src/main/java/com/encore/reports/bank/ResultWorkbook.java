package com.encore.reports.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet of a workbook. Whatever a formula would say is not asked for. */
final class ResultWorkbook {

    /** What a few thousand rows come to many times over; more is not an answer, but a file that wants to be large. */
    private static final long LARGEST_UNPACKED = 20_000_000;

    private ResultWorkbook() {}

    static boolean looksLike(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K';
    }

    static List<ResultSheet.Line> lines(byte[] content) {
        requireSmall(content);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<ResultSheet.Line> lines = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                lines.add(new ResultSheet.Line(row.getRowNum() + 1, cells(row)));
            }
            return lines;
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException notAWorkbook) {
            throw new ResultFileUnreadable();
        }
    }

    private static void requireSmall(byte[] content) {
        byte[] buffer = new byte[65_536];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new ResultFileUnreadable();
                    }
                }
            }
        } catch (IOException notAnArchive) {
            throw new ResultFileUnreadable();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < row.getLastCellNum(); at++) {
            Cell cell = row.getCell(at, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    /** A number as its plain digits: an account that a spreadsheet took for one keeps all it still has. */
    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? String.valueOf(cell.getLocalDateTimeCellValue().toLocalDate())
                        : BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString();
            case BOOLEAN, BLANK, FORMULA, ERROR, _NONE -> "";
        };
    }
}
