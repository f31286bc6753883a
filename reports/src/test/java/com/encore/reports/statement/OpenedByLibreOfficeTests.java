package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.notification.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand lines without any result in them, so that every figure read here was added up by the other program. */
@ExtendWith(InLibreOffice.class)
class OpenedByLibreOfficeTests {

    private static final String TITLE = "=1+1 가을밤, 느린 파도 🎸";
    private static final String SHEET = SheetNamesTests.OF_31;

    private static Statement statement;

    @TempDir
    private static Path folder;

    private static Path saved;

    @BeforeAll
    static void openAndSave() throws Exception {
        statement = Samples.of(Language.KO, 10_000)
                .titled(TITLE)
                .rewards(no -> no % 4 == 0 ? TITLE : "지정석 " + no % 4)
                .make();
        Path written = folder.resolve("written.xlsx");
        try (OutputStream out = Files.newOutputStream(written)) {
            Words words = Words.in(Language.KO);
            new StatementWorkbook().write(statement, new Words(Language.KO, renamed(words.bundle())), out);
        }
        saved = LibreOffice.saved(forgotten(written), "xlsx", folder);
    }

    @Test
    void addsUpToTheControlTotalsToTheWon() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(saved.toFile().getPath())) {
            Sheet summary = book.getSheet("요약");
            for (Item item : Item.values()) {
                assertThat(Books.number(step(summary, Words.in(Language.KO).of(item)), 1))
                        .as(item.name())
                        .isEqualTo(item.of(statement.figures()));
            }
            Row sums = Books.row(book.getSheet(SHEET), "합계");
            ControlTotals.LineTotals totals = statement.controlTotals().lines();
            assertThat(Books.number(sums, 0)).isEqualTo(10_000);
            assertThat(Books.number(sums, 8)).isEqualTo(totals.amount());
            assertThat(Books.number(sums, 11)).isEqualTo(totals.platformFee());
            assertThat(Books.number(sums, 14)).isEqualTo(totals.share());
            assertThat(Books.count(book, "불일치")).isZero();
            assertThat(Books.count(book, "일치")).isGreaterThan(35);
        }
    }

    @Test
    void readsTextDatesAndNames() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(saved.toFile().getPath())) {
            Sheet lines = book.getSheet(SHEET);
            assertThat(SHEET).hasSize(31);
            assertThat(lines).isNotNull();
            Row fourth = lines.getRow(4);
            assertThat(fourth.getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(fourth.getCell(4).getStringCellValue()).isEqualTo(TITLE);
            assertThat(fourth.getCell(3).getStringCellValue()).isEqualTo("김*연");
            assertThat(fourth.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-10-06T10:44");
            assertThat(lines.getRow(10_000).getCell(2).getStringCellValue()).isEqualTo("P-00010000");
            assertThat(book.getSheet("요약").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(TITLE);
        }
    }

    @Test
    void keepsTheCharts() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(saved.toFile().getPath())) {
            assertThat(book.getSheet("요약").getDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(book.getSheet("차트").getDrawingPatriarch().getCharts()).hasSize(2);
        }
    }

    private static Row step(Sheet summary, String item) {
        for (Row row : summary) {
            if (Books.text(row.getCell(0)).equals(item)
                    && Books.text(row.getCell(3)).equals("일치")) {
                return row;
            }
        }
        throw new AssertionError("no step " + item);
    }

    private static ResourceBundle renamed(ResourceBundle words) {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return key.equals("sheet.lines") ? SHEET : words.getObject(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return words.getKeys();
            }
        };
    }

    /** The same workbook, with every result of a formula taken out. */
    private static Path forgotten(Path written) throws IOException {
        Path forgotten = folder.resolve("forgotten.xlsx");
        try (ZipFile zip = new ZipFile(written.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forgotten))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = zip.getInputStream(entry)) {
                    if (entry.getName().startsWith("xl/worksheets/sheet")) {
                        String sheet = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        assertThat(sheet).containsPattern("</f><v>");
                        out.write(sheet.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(out);
                    }
                }
            }
        }
        return forgotten;
    }
}
