package com.encore.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.export.ExportFormat;
import com.encore.export.ExportPeriod;
import com.encore.notification.Language;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.testing.DomainTest;
import com.encore.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What a file may never be: cut short, of two moments, or something a spreadsheet runs. */
@DomainTest
class ExportFilesTests {

    private static final List<String> HOSTILE = List.of(
            "=1+2",
            "+82-10-1234",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "  =1+2",
            "＝1+2",
            "'quoted'",
            "a \"b\", c; d",
            "first\nsecond\r\nthird",
            " blanks ",
            "밴드 🎸🎤 👩‍👩‍👧",
            "_x0041_ stays",
            "</t></is><script>",
            "]]>&amp;",
            "01,000",
            "2026-11-20");

    @Autowired
    Made made;

    @Autowired
    Trade trade;

    @Autowired
    WriteExport writing;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    @Test
    void keepsHostileTextTextInBothFormats() throws IOException {
        LocalDate day = trade.freshDay();
        HOSTILE.forEach(title -> trade.sell(trade.project(title, "밴드"), 1_000));

        assertThat(projects(made.xlsx("payments", Trade.only(day), Language.KO)))
                .containsExactlyElementsOf(HOSTILE);
        assertThat(projects(made.csv("payments", Trade.only(day), Language.KO)))
                .containsExactlyElementsOf(
                        HOSTILE.stream().map(ExportFilesTests::asCsvHasIt).toList());
    }

    @Test
    void marksWhatNoFileCanHoldInBothFormats() throws IOException {
        LocalDate day = trade.freshDay();
        trade.sell(trade.project("a\u0001b\u000bc\ufffe", "밴드"), 1_000);

        for (Made.File file : List.of(
                made.csv("payments", Trade.only(day), Language.KO),
                made.xlsx("payments", Trade.only(day), Language.KO))) {
            assertThat(projects(file)).containsExactly("a\ufffdb\ufffdc\ufffd");
        }
    }

    @Test
    void opensInLibreOfficeAsWhatItIs() throws Exception {
        LocalDate day = trade.freshDay();
        HOSTILE.stream()
                .filter(title -> title.indexOf('\r') < 0)
                .forEach(title -> trade.sell(trade.project(title, "밴드"), 1_234_567));
        Made.File csv = made.csv("payments", Trade.only(day), Language.KO);
        Made.File xlsx = made.xlsx("payments", Trade.only(day), Language.KO);
        Files.write(folder.resolve("from-csv.csv"), csv.bytes());
        Files.write(folder.resolve("from-xlsx.xlsx"), xlsx.bytes());

        // comma, quote, UTF-8; every column of the CSV as LibreOffice takes it by itself
        convert("xlsx", "from-csv.csv", "--infilter=CSV:44,34,76,1");
        convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", "from-xlsx.xlsx");

        List<List<String>> reopened = XlsxReader.read(Files.readAllBytes(folder.resolve("from-csv.xlsx")))
                .values()
                .iterator()
                .next();
        for (int i = 0; i < csv.rows().size(); i++) {
            List<String> row = reopened.get(i + 1);
            assertThat(row.get(1)).isEqualTo(csv.rows().get(i).get(1));
            assertThat(row.get(5).replace(",", "")).isEqualTo("1234567");
            assertThat(row.get(3)).as("no formula ran").doesNotStartWith("3").doesNotContain("#");
        }
        String shown = Files.readString(found("from-xlsx", ".csv"));
        List<List<String>> seen = CsvReader.read(shown.startsWith("\ufeff") ? shown.substring(1) : shown);
        for (int i = 0; i < xlsx.rows().size(); i++) {
            List<String> row = seen.get(i + 1);
            assertThat(row.get(0)).isEqualTo(day + " 00:00:00");
            assertThat(row.get(3)).isEqualTo(xlsx.rows().get(i).get(3));
            assertThat(row.get(5).replace(",", "")).isEqualTo("1234567");
        }
    }

    @Test
    void refusesAFileWhoseWriterLosesRows() {
        LocalDate day = trade.freshDay();
        ProjectId project = trade.project("잃어버린 줄", "밴드");
        IntStream.range(0, 10).forEach(i -> trade.sell(project, 1_000 + i));

        for (ExportFormat format : ExportFormat.values()) {
            assertThatExceptionOfType(TotalsDiffer.class)
                    .as("%s", format)
                    .isThrownBy(() -> writing.write(
                            heading(new PaymentRegister(), Trade.only(day)),
                            new LosesARow(table(format, new PaymentRegister(), day)),
                            new Hears()))
                    .withMessageContaining("9 rows")
                    .withMessageContaining("10 rows");
        }
    }

    @Test
    void refusesAFileWhoseQueryLosesMoney() {
        LocalDate day = trade.freshDay();
        ProjectId project = trade.project("잃어버린 돈", "밴드");
        RewardId seat = trade.reward(project, "자리", 10_000);
        trade.sell(project, 0, Trade.some(seat, null, 1));
        trade.sell(project, 5_000);
        Dataset withoutDonations = new Other(new SalesRegister(), "p.donation > 0", "p.donation > 9000000");

        assertThatExceptionOfType(TotalsDiffer.class)
                .isThrownBy(() -> writing.write(
                        heading(withoutDonations, Trade.only(day)),
                        table(ExportFormat.CSV, withoutDonations, day),
                        new Hears()))
                .withMessageContaining("Amount 10000")
                .withMessageContaining("Amount 15000");
    }

    @Test
    void isOfOneMomentThoughSalesGoOn() throws IOException {
        LocalDate day = trade.freshDay();
        ProjectId project = trade.project("그사이", "밴드");
        trade.sell(project, 1_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Written written = writing.write(
                Made.task("sales", ExportFormat.CSV, Trade.only(day), Language.KO, clock), out, new Hears() {
                    @Override
                    public void expect(long rows) {
                        trade.sell(project, 2_000);
                    }
                });

        assertThat(written.rows()).isEqualTo(1);
        assertThat(made.csv("sales", Trade.only(day), Language.KO).written().rows())
                .isEqualTo(2);
    }

    @Test
    void goesOnOnTheNextSheetWhereOneIsFull() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDate day = LocalDate.of(2026, 1, 1);
        XlsxTable table = new XlsxTable(out, heading(new TrialBalanceRegister(), Trade.only(day)), 4);
        for (int i = 0; i < 7; i++) {
            table.text(0, "row " + i);
            table.amount(4, i);
            table.endRow();
        }
        table.end();

        Map<String, List<List<String>>> sheets = XlsxReader.read(out.toByteArray());

        assertThat(sheets.keySet()).containsExactly("Trial balance", "Trial balance 2", "Trial balance 3", "About");
        assertThat(sheets.values().stream().limit(3).map(rows -> rows.getFirst().getFirst()))
                .containsOnly("Account code");
        assertThat(sheets.values().stream()
                        .limit(3)
                        .flatMap(rows -> rows.stream().skip(1))
                        .map(List::getFirst))
                .containsExactlyElementsOf(
                        IntStream.range(0, 7).mapToObj(i -> "row " + i).toList());
        assertThat(table.tally().rows()).isEqualTo(7);
    }

    @Test
    void makesNoEmptySheetWhereTheLastIsJustFull() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxTable table =
                new XlsxTable(out, heading(new TrialBalanceRegister(), Trade.only(LocalDate.of(2026, 1, 1))), 4);
        for (int i = 0; i < 3; i++) {
            table.text(0, "row " + i);
            table.endRow();
        }
        table.end();

        assertThat(XlsxReader.read(out.toByteArray()).keySet()).containsExactly("Trial balance", "About");
    }

    @Test
    void showsRatesAndDaysAsWhatTheyAre() throws IOException {
        Dataset rates = new Other(new TrialBalanceRegister(), "", "") {
            @Override
            public List<Column> columns() {
                return List.of(
                        Column.text("이름", "Name"),
                        Column.of(Column.Type.RATE, "요율", "Rate"),
                        Column.of(Column.Type.DATE, "날", "Day"));
            }
        };
        LocalDate day = LocalDate.of(2026, 2, 28);
        for (ExportFormat format : ExportFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Table table = format == ExportFormat.CSV
                    ? new CsvTable(out, heading(rates, Trade.only(day)))
                    : new XlsxTable(out, heading(rates, Trade.only(day)));
            table.text(0, "x");
            table.rate(1, 3_300);
            table.date(2, day);
            table.endRow();
            table.end();
            List<String> row = format == ExportFormat.CSV
                    ? CsvReader.read(out.toString(StandardCharsets.UTF_8)).get(1)
                    : XlsxReader.read(out.toByteArray())
                            .values()
                            .iterator()
                            .next()
                            .get(1);
            assertThat(row).containsExactly("x", format == ExportFormat.CSV ? "0.033" : "3.3%", "2026-02-28");
        }
    }

    private static String asCsvHasIt(String text) {
        return List.of("=1+2", "+82-10-1234", "-1", "@SUM(A1)", "\t=1", "  =1+2", "＝1+2")
                        .contains(text)
                ? "'" + text
                : text;
    }

    private Heading heading(Dataset dataset, ExportPeriod period) {
        return new Heading(dataset, Language.EN, period, Made.NUMBER.value(), clock.instant());
    }

    private Table table(ExportFormat format, Dataset dataset, LocalDate day) {
        Heading heading = heading(dataset, Trade.only(day));
        return switch (format) {
            case CSV -> new CsvTable(new ByteArrayOutputStream(), heading);
            case XLSX -> new XlsxTable(new ByteArrayOutputStream(), heading);
        };
    }

    private static List<String> projects(Made.File file) {
        return file.rows().stream().map(row -> row.get(3)).toList();
    }

    private Path found(String begins, String ends) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begins)
                            && file.toString().endsWith(ends))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void convert(String to, String file, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=file://" + folder.resolve("office"),
                "--convert-to",
                to));
        command.addAll(List.of(more));
        command.addAll(
                List.of("--outdir", folder.toString(), folder.resolve(file).toString()));
        Process office;
        try {
            office = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
        } catch (IOException absent) {
            Assumptions.abort("no LibreOffice here");
            return;
        }
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(office.exitValue())
                .as(Files.readString(folder.resolve("office.log")))
                .isZero();
    }

    private static class Hears implements ExportProgress {

        @Override
        public void expect(long rows) {}

        @Override
        public void wrote(long rows) {}
    }

    /** A register with another query. */
    private static class Other implements Dataset {

        private final Dataset register;
        private final String words;
        private final String instead;

        Other(Dataset register, String words, String instead) {
            this.register = register;
            this.words = words;
            this.instead = instead;
        }

        @Override
        public String name() {
            return register.name();
        }

        @Override
        public int place() {
            return register.place();
        }

        @Override
        public Words title() {
            return register.title();
        }

        @Override
        public Words told() {
            return register.told();
        }

        @Override
        public List<Column> columns() {
            return register.columns();
        }

        @Override
        public String rows() {
            return register.rows().replace(words, instead);
        }

        @Override
        public String control() {
            return register.control();
        }
    }
}
