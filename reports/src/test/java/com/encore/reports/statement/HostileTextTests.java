package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.notification.Language;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, names and reasons are typed by people. */
class HostileTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://encore.test\",\"눌러요\")",
                "+82 10",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\u0000=1+1",
                "  =1+1",
                "＝1+1",
                "\u200B=1+1"
            })
    void staysTextAlsoWhenSomebodyEditsIt(String title) throws IOException {
        try (XSSFWorkbook book = Books.open(
                Samples.of(Language.KO, 2).titled(title).rewards(no -> title).make())) {
            Sheet lines = book.getSheet("내역");
            for (Cell cell : new Cell[] {
                lines.getRow(1).getCell(4),
                book.getSheetAt(0).getRow(1).getCell(0),
                book.getSheet("차트").getRow(2).getCell(4)
            }) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void doesNotQuoteWhatIsHarmless() throws IOException {
        try (XSSFWorkbook book = Books.open(Samples.of(Language.KO, 2).make())) {
            assertThat(book.getSheet("내역").getRow(1).getCell(4).getCellStyle().getQuotePrefixed())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'줄\u0001\u0008\u000B바꿈', '줄 바꿈'",
        "'한\n줄', '한 줄'",
        "'숨은\u200B글\u202E자\uFEFF', '숨은글자'",
        "'짝 잃은 \uD83C 반쪽', '짝 잃은 \uFFFD 반쪽'",
        "'\uFFFE\uFFFF끝', '끝'",
        "'🎸 👩‍🎤 ❤️ 공연', '🎸 👩‍🎤 ❤️ 공연'",
        "'<b>&amp;]]>', '<b>&amp;]]>'",
        "'_x0041_ 아님', '_x0041_ 아님'",
        "'漢字 かな', '漢字 かな'"
    })
    void survivesWithoutWhatAFileCannotHold(String typed, String read) throws IOException {
        try (XSSFWorkbook book = Books.open(
                Samples.of(Language.KO, 2).titled(typed).rewards(no -> typed).make())) {
            assertThat(book.getSheet("내역").getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo(read);
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(read);
            assertThat(book.getSheet("차트").getRow(2).getCell(4).getStringCellValue())
                    .isEqualTo(read);
        }
    }

    @Test
    void isCutWhereACellEnds() throws IOException {
        String endless = "가".repeat(CleanText.LONGEST - 2) + "🎸🎸";
        assertThat(CleanText.of(endless))
                .hasSize(CleanText.LONGEST - 1)
                .endsWith("가…")
                .doesNotContain("\uD83C");
        try (XSSFWorkbook book =
                Books.open(Samples.of(Language.KO, 1).rewards(no -> endless).make())) {
            assertThat(book.getSheet("내역").getRow(1).getCell(4).getStringCellValue())
                    .endsWith("…");
        }
    }

    @Test
    void namesNoSheet() throws IOException {
        String title = "[공연]: 가/나\\다*라? '앙코르'";
        try (XSSFWorkbook book =
                Books.open(Samples.of(Language.KO, 1).titled(title).make())) {
            assertThat(book).extracting(Sheet::getSheetName).noneMatch(name -> name.contains("공연"));
        }
    }
}
