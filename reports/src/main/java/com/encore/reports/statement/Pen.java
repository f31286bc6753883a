package com.encore.reports.statement;

import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** Writes cells: text that stays text, numbers that are numbers, days in Seoul, and formulas that already know what they come to. */
final class Pen {

    private final Look look;

    Pen(Look look) {
        this.look = look;
    }

    void text(Row row, int column, Face face, String text) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(CleanText.looksLive(text) ? look.quoted(face) : look.of(face));
        cell.setCellValue(CleanText.of(text));
    }

    void blank(Row row, int from, int to, Face face) {
        for (int column = from; column <= to; column++) {
            row.createCell(column).setCellStyle(look.of(face));
        }
    }

    void number(Row row, int column, Face face, long number) {
        styled(row, column, face).setCellValue(number);
    }

    /** In hundred-thousandths. */
    void rate(Row row, int column, Face face, int rate) {
        styled(row, column, face).setCellValue(rate / 100_000.0);
    }

    void date(Row row, int column, Face face, LocalDate date) {
        styled(row, column, face).setCellValue(date);
    }

    void time(Row row, int column, Face face, Instant instant) {
        styled(row, column, face)
                .setCellValue(instant.atZone(Seoul.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
    }

    void formula(Row row, int column, Face face, String formula, long comesTo) {
        Cell cell = styled(row, column, face);
        cell.setCellFormula(formula);
        cell.setCellValue(comesTo);
    }

    void formula(Row row, int column, Face face, String formula, String comesTo) {
        Cell cell = styled(row, column, face);
        cell.setCellFormula(formula);
        cell.setCellValue(comesTo);
    }

    private Cell styled(Row row, int column, Face face) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(look.of(face));
        return cell;
    }
}
