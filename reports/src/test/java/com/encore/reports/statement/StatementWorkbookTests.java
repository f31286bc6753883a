package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Won;
import com.encore.notification.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementWorkbookTests {

    private static final Carried OWED = new Carried("S-2026-000045", -312_400, LocalDate.of(2026, 8, 3));

    @ParameterizedTest
    @EnumSource
    void hasItsSheetsInBothLanguages(Language language) throws IOException {
        try (XSSFWorkbook book = Books.open(Samples.of(language, 20).make())) {
            List<String> expected = language == Language.KO
                    ? List.of("요약", "내역", "환불", "수수료와 세금", "차트")
                    : List.of("Summary", "Lines", "Refunds", "Fees and taxes", "Charts");
            assertThat(book).extracting(Sheet::getSheetName).containsExactlyElementsOf(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesToTheSameWhenAnotherEngineAddsItUp(Language language) throws IOException {
        Statement statement = Samples.of(language, 300).carried(OWED).make();
        try (XSSFWorkbook book = Books.open(statement)) {
            FormulaEvaluator engine = book.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            isAsItSays(engine.evaluate(cell), cell);
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(150);
        }
    }

    private static void isAsItSays(CellValue computed, Cell cell) {
        String where = cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula();
        if (cell.getCachedFormulaResultType() == CellType.STRING) {
            assertThat(cell.getStringCellValue()).as(where).isEqualTo(computed.getStringValue());
        } else {
            assertThat(cell.getNumericCellValue()).as(where).isEqualTo(computed.getNumberValue());
        }
    }

    @Test
    void goesFromGrossToNetByFormulasThatComeToTheSettlementsFigures() throws IOException {
        Statement statement = Samples.of(Language.KO, 500).carried(OWED).make();
        Words words = Words.in(Language.KO);
        try (XSSFWorkbook book = Books.open(statement)) {
            Sheet summary = book.getSheetAt(0);
            for (Item item : Item.values()) {
                Row step = waterfall(summary, words.of(item));
                assertThat(step.getCell(1).getCellType()).as(item.name()).isEqualTo(CellType.FORMULA);
                assertThat(Books.number(step, 1)).as(item.name()).isEqualTo(item.of(statement.figures()));
                assertThat(Books.number(step, 2)).as(item.name()).isEqualTo(item.of(statement.figures()));
                assertThat(Books.text(step.getCell(3))).as(item.name()).isEqualTo("일치");
            }
            assertThat(waterfall(summary, "판매 금액").getCell(1).getCellFormula()).isEqualTo("SUM(내역!$I$2:$I$501)");
            assertThat(waterfall(summary, "정산 금액").getCell(1).getCellFormula()).startsWith("SUM(B");
            assertThat(Books.count(book, "불일치")).isZero();
            assertThat(Books.text(Books.row(summary, "합계 확인").getCell(1))).isEqualTo("일치");
        }
    }

    /** Its name may also stand above the table. */
    private static Row waterfall(Sheet summary, String item) {
        for (Row row : summary) {
            if (Books.text(row.getCell(0)).equals(item)
                    && row.getCell(3) != null
                    && row.getCell(3).getCellType() == CellType.FORMULA) {
                return row;
            }
        }
        throw new AssertionError("no step " + item);
    }

    @Test
    void holdsNumbersAsNumbersAndTimesAsTimesInSeoul() throws IOException {
        Statement statement = Samples.of(Language.KO, 3).make();
        try (XSSFWorkbook book = Books.open(statement)) {
            Row first = book.getSheet("내역").getRow(1);
            Cell at = first.getCell(1);
            assertThat(DateUtil.isCellDateFormatted(at)).isTrue();
            assertThat(at.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 10, 2, 16, 11));
            assertThat(Books.number(first, 8)).isEqualTo(198_000);
            assertThat(first.getCell(8).getCellStyle().getDataFormatString()).startsWith("#,##0;-#,##0");
            assertThat(book.getSheet("내역").getRow(0).getCell(8).getStringCellValue())
                    .isEqualTo("금액 (원)");
            Sheet summary = book.getSheetAt(0);
            Cell due = summary.getRow(6).getCell(3);
            assertThat(due.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(due.getCellStyle().getDataFormatString()).isEqualTo("yyyy\"년\" m\"월\" d\"일\"");
            assertThat(due.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(statement.dueOn());
            assertThat(waterfall(summary, "판매 금액").getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0\"원\";-#,##0\"원\"");
        }
    }

    @Test
    void showsWhatIsBelowZeroInRedWithAMinus() throws IOException {
        try (XSSFWorkbook book = Books.open(Samples.of(Language.EN, 3).make())) {
            XSSFSheet summary = book.getSheetAt(0);
            assertThat(waterfall(summary, "Platform fee")
                            .getCell(1)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("#,##0\" KRW\";-#,##0\" KRW\"");
            var red = summary.getSheetConditionalFormatting().getConditionalFormattingAt(0);
            assertThat(red.getFormattingRanges()).containsExactly(CellRangeAddress.valueOf("A1:Z1048576"));
            assertThat(red.getRule(0).getFormula1()).isEqualTo("0");
            assertThat(red.getRule(0).getFontFormatting().getFontColor().getARGBHex())
                    .isEqualTo("FFB3261E");
        }
    }

    @Test
    void saysWhichTotalsDiffer() throws IOException {
        Statement right = Samples.of(Language.KO, 40).make();
        ControlTotals totals = right.controlTotals();
        ControlTotals.LineTotals lines = totals.lines();
        ControlTotals wrong = new ControlTotals(
                new ControlTotals.LineTotals(
                        lines.count(),
                        lines.amount() + 1,
                        lines.discountByArtist(),
                        lines.discountByPlatform(),
                        lines.platformFee(),
                        lines.paymentFee(),
                        lines.vat(),
                        lines.share()),
                totals.refunds(),
                totals.ledger(),
                totals.provider() - 1);
        try (XSSFWorkbook book = Books.open(Changed.with(right, right.figures(), wrong))) {
            assertThat(Books.text(Books.row(book.getSheet("내역"), "확인").getCell(8)))
                    .isEqualTo("불일치");
            assertThat(Books.text(Books.row(book.getSheetAt(0), "결제대행사").getCell(3)))
                    .isEqualTo("불일치");
            assertThat(Books.text(Books.row(book.getSheetAt(0), "합계 확인").getCell(1)))
                    .isEqualTo("불일치");
            assertThat(Books.count(book, "불일치")).isEqualTo(3);
        }
    }

    @Test
    void saysThatANetDiffers() throws IOException {
        Statement right = Samples.of(Language.EN, 40).make();
        Figures f = right.figures();
        Figures wrong = new Figures(
                f.gross(),
                f.discountByArtist(),
                f.discountByPlatform(),
                f.refunds(),
                f.platformFee(),
                f.paymentFee(),
                f.vat(),
                f.payable(),
                f.carriedIn(),
                f.incomeTax(),
                f.localTax(),
                f.net() + 10);
        try (XSSFWorkbook book = Books.open(Changed.with(right, wrong, right.controlTotals()))) {
            assertThat(Books.text(waterfall(book.getSheetAt(0), "You receive").getCell(3)))
                    .isEqualTo("Differs");
            assertThat(Books.count(book, "Differs")).isEqualTo(2);
        }
    }

    @Test
    void showsEachDeductionWithItsRuleRateDayAndRounding() throws IOException {
        try (XSSFWorkbook book =
                Books.open(Samples.of(Language.KO, 40).carried(OWED).make())) {
            Row tax = Books.row(book.getSheet("수수료와 세금"), "소득세");
            assertThat(tax.getCell(1).getStringCellValue()).isEqualTo("사업소득 원천징수");
            assertThat(tax.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 7, 1));
            assertThat(tax.getCell(5).getNumericCellValue()).isEqualTo(0.03);
            assertThat(tax.getCell(7).getCellFormula()).isEqualTo("ROUNDDOWN(E7*ROUND(F7*100000,0)/100000,-1)-G7");
            assertThat(tax.getCell(10).getStringCellValue()).isEqualTo("10원 미만은 버려요");
        }
    }

    @Test
    void carriesARealChartOfDaysTiersAndSteps() throws IOException {
        try (XSSFWorkbook book = Books.open(Samples.of(Language.KO, 40).make())) {
            XSSFSheet charts = book.getSheet("차트");
            assertThat(charts.getDrawingPatriarch().getCharts()).hasSize(2);
            String days = charts.getDrawingPatriarch()
                    .getCharts()
                    .getFirst()
                    .getCTChart()
                    .xmlText();
            assertThat(days).contains("차트!$B$3:$B$").contains("plotVisOnly").containsOnlyOnce("plotVisOnly");
            assertThat(book.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @Test
    void isReadyForPaper() throws IOException {
        try (XSSFWorkbook book = Books.open(Samples.of(Language.KO, 40).make())) {
            XSSFSheet lines = book.getSheet("내역");
            assertThat(lines.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(lines.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:1"));
            assertThat(lines.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:O41");
            assertThat(lines.getPrintSetup().getLandscape()).isTrue();
            assertThat(lines.getPrintSetup().getFitHeight()).isZero();
            assertThat(lines.getFooter().getLeft()).contains("S-2026-000123");
            assertThat(lines.getFooter().getRight()).contains("&P / &N");
            assertThat(book.getSheetAt(0).getPrintSetup().getLandscape()).isFalse();
        }
    }

    @Test
    void namesNobodyInItsProperties() throws IOException {
        try (XSSFWorkbook book = Books.open(Samples.of(Language.KO, 1).make())) {
            var core = book.getProperties().getCoreProperties();
            assertThat(core.getCreator()).isEqualTo("Encore");
            assertThat(core.getLastModifiedByUser()).isEqualTo("Encore");
            assertThat(core.getCreated().toInstant()).isEqualTo("2026-11-25T15:00:00Z");
            assertThat(core.getModified()).isEqualTo(core.getCreated());
        }
    }

    @Test
    void carriesANegativeNetForward() throws IOException {
        Statement statement =
                Samples.of(Language.KO, 3).refunds(9).business().carried(OWED).make();
        assertThat(statement.figures().net()).isNegative();
        try (XSSFWorkbook book = Books.open(statement)) {
            Sheet summary = book.getSheetAt(0);
            assertThat(Books.text(summary.getRow(5).getCell(0))).isEqualTo("다음 정산에서 빼는 금액");
            assertThat(Books.text(summary.getRow(6).getCell(3))).isEqualTo("이번에는 지급이 없어요");
            assertThat(Books.number(summary.getRow(6), 0))
                    .isEqualTo(statement.figures().net());
            assertThat(Books.count(book, "불일치")).isZero();
        }
    }

    @Test
    void keepsAmountsOfTwelveDigitsToTheWon() throws IOException {
        Statement statement = Samples.of(Language.KO, 7).dearer(999_983).make();
        assertThat(statement.figures().gross()).isGreaterThan(Won.of(100_000_000_000L));
        try (XSSFWorkbook book = Books.open(statement)) {
            FormulaEvaluator engine = book.getCreationHelper().createFormulaEvaluator();
            Row net = waterfall(book.getSheetAt(0), "받으실 금액");
            assertThat((long) engine.evaluate(net.getCell(1)).getNumberValue())
                    .isEqualTo(statement.figures().net());
            assertThat(Books.count(book, "불일치")).isZero();
        }
    }
}
