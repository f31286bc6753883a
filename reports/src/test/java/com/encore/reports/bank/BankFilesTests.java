package com.encore.reports.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Won;
import com.encore.payout.BankForm;
import com.encore.payout.Transfer;
import com.encore.project.Bank;
import com.encore.reports.zip.TimelessZip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BankFilesTests {

    private static final Map<BankForm, List<String>> HEADINGS = Map.of(
            BankForm.HANA, List.of("입금은행코드", "계좌번호", "이체금액", "예상예금주", "보내는분통장표시", "받는분통장표시내용", "CMS/모집인코드"),
            BankForm.K_BANK, List.of("입금은행코드", "계좌번호", "이체금액", "받는분통장표시내용", "예상예금주"),
            BankForm.KOOKMIN, List.of("은행코드", "계좌번호", "이체금액", "받는분통장표시", "내통장메모"),
            BankForm.SHINHAN,
                    List.of("입금은행", "입금계좌", "고객관리성명", "입금액", "출금통장표시내용", "입금통장표시내용", "입금인코드", "비고", "업체사용Key"));

    private static final List<Transfer> TRANSFERS = List.of(
            new Transfer(1, "S0123456789ABC", Bank.SHINHAN, "0110-1234-5678", "주식회사 테스트밴드", Won.of(912_000)),
            new Transfer(2, "S0123456789ABD", Bank.K_BANK, "100200300400", "=HYPERLINK(\"http://x\")", Won.of(1)),
            new Transfer(3, "S0123456789ABE", Bank.KDB, "01312345678901", "\t@밴드\n둘", Won.of(900_000_000_000L)));

    private final BankFiles files = new BankFiles();

    @ParameterizedTest
    @EnumSource
    void fillsInTheFormOfEachBank(BankForm form) throws IOException {
        BankFile file = files.of(form, "B123456789", TRANSFERS);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            List<String> headings = HEADINGS.get(form);
            assertThat(texts(sheet.getRow(0))).isEqualTo(headings);
            int account = indexOf(headings, "계좌번호", "입금계좌");
            int amount = indexOf(headings, "이체금액", "입금액");
            int memo = indexOf(headings, "받는분통장표시내용", "받는분통장표시", "입금통장표시내용");
            long total = 0;
            List<String> accounts = new ArrayList<>();
            for (int line = 1; line <= sheet.getLastRowNum(); line++) {
                Row row = sheet.getRow(line);
                assertThat(row.getCell(account).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(account).getCellStyle().getDataFormatString())
                        .isEqualTo("@");
                accounts.add(row.getCell(account).getStringCellValue());
                assertThat(row.getCell(amount).getCellType()).isEqualTo(CellType.NUMERIC);
                total += Math.round(row.getCell(amount).getNumericCellValue());
                assertThat(row.getCell(memo).getStringCellValue()).isEqualTo("엔코어 정산00" + line);
            }
            assertThat(accounts).containsExactly("011012345678", "100200300400", "01312345678901");
            assertThat(total)
                    .isEqualTo(TRANSFERS.stream()
                            .mapToLong(transfer -> transfer.amount().amount())
                            .sum());
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingASpreadsheetWouldRun(BankForm form) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(files.of(form, "B1", TRANSFERS).content()))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING) {
                        assertThat(cell.getStringCellValue()).doesNotContainPattern("^[=+\\-@\\t\\r]|[\\p{Cntrl}]");
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesAndNoTimeAtAll(BankForm form) throws IOException {
        byte[] once = files.of(form, "B1", TRANSFERS).content();

        assertThat(files.of(form, "B1", TRANSFERS).content()).isEqualTo(once);
        // two files made within the two seconds an archive tells apart would be alike anyway
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(once))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(TimelessZip.ALWAYS);
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("2020-01-01T00:00:00Z")
                            .doesNotContain("modified");
                }
            }
        }
    }

    @Test
    void namesBanksByTheirCodesOrAsTheBankWantsIt() throws IOException {
        assertThat(firstColumn(BankForm.HANA)).containsExactly("088", "089", "002");
        assertThat(firstColumn(BankForm.SHINHAN)).containsExactly("신한은행", "케이뱅크", "산업은행");
        Set<String> codes =
                Arrays.stream(Bank.values()).map(BankCodes::of).collect(Collectors.toCollection(HashSet::new));
        assertThat(codes).hasSize(Bank.values().length).allMatch(code -> code.matches("\\d{3}"));
    }

    @Test
    void saysNothingOfAccountsInLogs() {
        assertThat(TRANSFERS.toString()).doesNotContain("0110", "테스트밴드");
        assertThat(files.of(BankForm.HANA, "B1", TRANSFERS).toString()).isEqualTo("encore-B1-hana.xlsx");
    }

    private List<String> firstColumn(BankForm form) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(files.of(form, "B1", TRANSFERS).content()))) {
            List<String> column = new ArrayList<>();
            XSSFSheet sheet = book.getSheetAt(0);
            for (int line = 1; line <= sheet.getLastRowNum(); line++) {
                column.add(sheet.getRow(line).getCell(0).getStringCellValue());
            }
            return column;
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static int indexOf(List<String> headings, String... any) {
        return Arrays.stream(any)
                .mapToInt(headings::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElseThrow();
    }
}
