package com.encore.reports.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.money.Won;
import com.encore.payout.BankForm;
import com.encore.payout.ResultFile;
import com.encore.payout.ResultRow;
import com.encore.payout.Transfer;
import com.encore.project.Bank;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFileReaderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private static final String CSV = """
            계좌번호,이체금액,메모,처리결과,오류내용,처리일
            011012345678,"912,000",엔코어 정산001,정상,,2026-11-27
            100-200-300400,1,,오류,"해지 계좌, 확인 요망",
            ,"912,001",,,,
            """;

    private final ResultFileReader reader = new ResultFileReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "MS949"})
    void readsOurOwnCsvAsKoreanSpreadsheetsSaveIt(String charset) {
        ResultFile file = reader.read("C:\\temp\\결과.csv", CSV.getBytes(Charset.forName(charset)), DAY);

        assertThat(file.name()).isEqualTo("결과.csv");
        assertThat(file.sha256()).hasSize(64);
        assertThat(file.rows())
                .containsExactly(
                        new ResultRow(2, "011012345678", "912,000", "엔코어 정산001", "정상", "", "2026-11-27"),
                        new ResultRow(3, "100-200-300400", "1", "", "오류", "해지 계좌, 확인 요망", ""));
    }

    @Test
    void readsItWithTheMarkThatSomePutInFront() {
        byte[] marked = ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read("a.csv", marked, DAY).rows()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatABankAddsToItsOwnForm(BankForm form) throws IOException {
        List<Transfer> transfers = List.of(
                new Transfer(1, "S0123456789ABC", Bank.SHINHAN, "011012345678", "밴드 하나", Won.of(912_000)),
                new Transfer(2, "S0123456789ABD", Bank.K_BANK, "100200300400", "밴드 둘", Won.of(45_600)));
        byte[] answered = answered(new BankFiles().of(form, "B1", transfers).content());

        List<ResultRow> rows = reader.read("answer.xlsx", answered, DAY).rows();

        assertThat(rows).extracting(ResultRow::line).containsExactly(4, 5);
        assertThat(rows).extracting(ResultRow::account).containsExactly("011012345678", "100200300400");
        assertThat(rows).extracting(ResultRow::amount).containsExactly("912000", "45600");
        assertThat(rows).extracting(ResultRow::result).containsExactly("정상", "오류");
        assertThat(rows.get(0).memo()).contains("엔코어 정산001");
        assertThat(rows.get(1).message()).isEqualTo("예금주 불일치");
    }

    @Test
    void readsNoFileThatIsSomethingElse() throws IOException {
        for (byte[] other : List.of(
                new byte[0],
                "안녕하세요".getBytes(StandardCharsets.UTF_8),
                "계좌번호,이체금액\n1,2\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, 5, 6, 7},
                new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
                bomb())) {
            assertThatExceptionOfType(ResultFileUnreadable.class).isThrownBy(() -> reader.read("x", other, DAY));
        }
    }

    /** Two lines above the headings, two columns behind, and a line with the total, as banks do. */
    private static byte[] answered(byte[] form) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            int columns = sheet.getRow(0).getLastCellNum();
            answer(sheet.getRow(0), columns, "처리결과", "오류 내용");
            answer(sheet.getRow(1), columns, "정상", "");
            answer(sheet.getRow(2), columns, "오류", "예금주 불일치");
            sheet.shiftRows(0, sheet.getLastRowNum(), 2);
            sheet.createRow(0).createCell(0).setCellValue("대량이체 처리결과조회");
            sheet.createRow(5).createCell(2).setCellValue(957_600);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void answer(Row row, int at, String result, String message) {
        row.createCell(at).setCellValue(result);
        row.createCell(at + 1).setCellValue(message);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = new byte[1_000_000];
            for (int i = 0; i < 25; i++) {
                zip.write(spaces);
            }
        }
        return out.toByteArray();
    }
}
