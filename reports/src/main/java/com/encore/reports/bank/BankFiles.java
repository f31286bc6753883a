package com.encore.reports.bank;

import com.encore.payout.BankForm;
import com.encore.payout.Transfer;
import com.encore.reports.zip.TimelessZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** Fills in banks' forms for many transfers at once: the same transfers always give the same bytes. */
@Component
public class BankFiles {

    private static final Instant ALWAYS = Instant.parse("2020-01-01T00:00:00Z");

    public BankFile of(BankForm form, String batch, List<Transfer> transfers) {
        String name = "encore-" + batch + "-" + form.name().toLowerCase(Locale.ROOT) + ".xlsx";
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(ALWAYS)));
            fill(book.createSheet("이체"), FormColumns.of(form), transfers, Looks.in(book));
            book.write(unfinished);
            TimelessZip.copy(ZipFile.builder().setByteArray(unfinished.toByteArray()), out);
            return new BankFile(name, out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(XSSFSheet sheet, List<FormColumn> columns, List<Transfer> transfers, Looks looks) {
        Row head = sheet.createRow(0);
        for (int at = 0; at < columns.size(); at++) {
            sheet.setColumnWidth(at, columns.get(at).width() * 256);
            write(head, at, columns.get(at).heading(), looks.text());
        }
        sheet.createFreezePane(0, 1);
        for (Transfer transfer : transfers) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int at = 0; at < columns.size(); at++) {
                FormColumn column = columns.get(at);
                if (column.number() != null) {
                    Cell cell = row.createCell(at, CellType.NUMERIC);
                    cell.setCellValue(column.number().applyAsLong(transfer));
                    cell.setCellStyle(looks.number());
                } else if (column.text() != null) {
                    write(row, at, column.text().apply(transfer), looks.text());
                }
            }
        }
    }

    private static void write(Row row, int at, String text, CellStyle look) {
        Cell cell = row.createCell(at, CellType.STRING);
        cell.setCellValue(SafeText.of(text));
        cell.setCellStyle(look);
    }

    /** Text that stays text even when somebody edits it, and numbers without a fraction. */
    private record Looks(CellStyle text, CellStyle number) {

        static Looks in(XSSFWorkbook book) {
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            text.setQuotePrefixed(true);
            CellStyle number = book.createCellStyle();
            number.setDataFormat(book.createDataFormat().getFormat("0"));
            return new Looks(text, number);
        }
    }
}
