package com.encore.bench;

import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.notification.Language;
import com.encore.reports.statement.AppliedRule;
import com.encore.reports.statement.ControlTotals;
import com.encore.reports.statement.DayTotal;
import com.encore.reports.statement.Deduction;
import com.encore.reports.statement.Figures;
import com.encore.reports.statement.Issuer;
import com.encore.reports.statement.Payee;
import com.encore.reports.statement.Performance;
import com.encore.reports.statement.Rounding;
import com.encore.reports.statement.Statement;
import com.encore.reports.statement.StatementLine;
import com.encore.reports.statement.StatementPdf;
import com.encore.reports.statement.StatementWorkbook;
import com.encore.reports.statement.TierTotal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An artist's statement with everything on it, beside its bare cells by POI's streaming writer, in turns. */
final class StatementBench implements Scenario {

    private static final int LINES = 10_000;
    private static final int FEW = 200;
    private static final int DAYS = 50;
    private static final int TIERS = 8;
    private static final Instant OPENED = Instant.parse("2026-10-01T01:00:00Z");
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 26);

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        return run(effort);
    }

    Findings run(Effort effort) throws IOException {
        long lines = effort == Effort.FULL ? LINES : FEW;
        Statement statement = statement(lines);
        Work workbook = out -> new StatementWorkbook().write(statement, out);
        Work page = out -> new StatementPdf().write(statement, out);
        Work cells = out -> bare(statement, out);
        measured(effort.warmUp(), workbook);
        measured(effort.warmUp(), cells);
        List<Measured> ours = new ArrayList<>();
        List<Measured> limit = new ArrayList<>();
        List<Measured> pages = new ArrayList<>();
        for (int round = 0; round < effort.rounds(); round++) {
            ours.add(measured(effort.round(), workbook));
            limit.add(measured(effort.round(), cells));
            pages.add(measured(effort.round(), page));
        }
        Measured all = Measured.sum(ours);
        Measured raw = Measured.sum(limit);
        Table table = new Table("what", "p50 ms", "p99 ms", "lines/s", "of the bare cells")
                .row("workbook", all.millis(50), all.millis(99), rate(all, lines), all.times(raw))
                .row("bare cells", raw.millis(50), raw.millis(99), rate(raw, lines), "1.00");
        Measured printed = Measured.sum(pages);
        table.row("page as PDF", printed.millis(50), printed.millis(99), "", "");
        return new Findings("An artist's statement of %,d lines".formatted(lines))
                .table(table)
                .remark("target: a workbook of 10,000 lines in less than 1 s")
                .must(agrees(statement), "a total on the statement differs");
    }

    private static String rate(Measured measured, long lines) {
        return "%,.0f".formatted(measured.perSecond() * lines);
    }

    private static Measured measured(Duration least, Work work) throws IOException {
        Histogram micros = new Histogram(3);
        long began = System.nanoTime();
        long done = 0;
        do {
            long before = System.nanoTime();
            work.into(OutputStream.nullOutputStream());
            micros.recordValue((System.nanoTime() - before) / 1000);
            done++;
        } while (System.nanoTime() - began < least.toNanos());
        return new Measured(done, Duration.ofNanos(System.nanoTime() - began), micros, 0, List.of());
    }

    /** What each cell of the lines holds, and nothing else. */
    private static void bare(Statement statement, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(64);
                Stream<StatementLine> lines = statement.lines().get()) {
            Sheet sheet = book.createSheet();
            lines.forEach(line -> {
                Row row = sheet.createRow((int) line.no());
                row.createCell(0).setCellValue(line.no());
                row.createCell(1).setCellValue(LocalDateTime.ofInstant(line.at(), ZoneOffset.UTC));
                row.createCell(2).setCellValue(line.pledgeNumber());
                row.createCell(3).setCellValue(line.backerMasked());
                row.createCell(4).setCellValue(line.title());
                row.createCell(5).setCellValue(line.option());
                row.createCell(6).setCellValue(line.quantity());
                row.createCell(7).setCellValue(line.unitPrice().amount());
                row.createCell(8).setCellValue(line.amount().amount());
                row.createCell(9).setCellValue(line.discountByArtist().amount());
                row.createCell(10).setCellValue(line.discountByPlatform().amount());
                row.createCell(11).setCellValue(line.platformFee().amount());
                row.createCell(12).setCellValue(line.paymentFee().amount());
                row.createCell(13).setCellValue(line.vat().amount());
                row.createCell(14).setCellValue(line.share());
            });
            book.write(out);
        }
    }

    private static boolean agrees(Statement statement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StatementWorkbook().write(statement, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            int agree = 0;
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && cell.getCachedFormulaResultType() == CellType.STRING) {
                        if (!cell.getStringCellValue().equals("일치")) {
                            return false;
                        }
                        agree++;
                    }
                }
            }
            return agree > TIERS;
        }
    }

    private static StatementLine line(long no) {
        Won price = Won.of(20_000 * (no % TIERS + 1));
        int quantity = (int) (no % 3) + 1;
        Won amount = price.times(quantity);
        Won platform = Rate.percent(5).floor(amount);
        Won payment = Rate.percent(3).floor(amount);
        Won vat = Rate.percent(10).floor(platform).plus(Rate.percent(10).floor(payment));
        return new StatementLine(
                no,
                OPENED.plus(Duration.ofDays(no % DAYS)),
                "P-%08d".formatted(no),
                "김*연",
                "지정석 " + no % TIERS + "구역",
                "포스터 받기",
                quantity,
                price,
                amount,
                Won.ZERO,
                Won.ZERO,
                platform,
                payment,
                vat,
                amount.minus(platform).minus(payment).minus(vat).amount());
    }

    private static Statement statement(long count) {
        List<StatementLine> lines =
                LongStream.rangeClosed(1, count).mapToObj(StatementBench::line).toList();
        Won gross = sum(lines, 0, 1);
        long platform =
                lines.stream().mapToLong(line -> line.platformFee().amount()).sum();
        long payment =
                lines.stream().mapToLong(line -> line.paymentFee().amount()).sum();
        long vat = lines.stream().mapToLong(line -> line.vat().amount()).sum();
        long payable = gross.amount() - platform - payment - vat;
        ControlTotals.LineTotals sums =
                new ControlTotals.LineTotals(count, gross.amount(), 0, 0, platform, payment, vat, payable);
        return new Statement(
                "S-2026-000123",
                1,
                Language.KO,
                ISSUED,
                new Issuer("앙코르", "사업자등록번호 000-00-00000", "서울특별시", "settlement@encore.test"),
                new Performance("느린 파도", OPENED, "서울", OPENED, OPENED.plus(Duration.ofDays(DAYS))),
                ISSUED,
                new Payee("느린파도", "일반과세 사업자", "000-00-*****", "국민은행", "****123"),
                new Figures(
                        gross, Won.ZERO, 0, Won.ZERO, platform, payment, vat, payable, 0, Won.ZERO, Won.ZERO, payable),
                List.of(
                        rule(Deduction.PLATFORM_FEE, 5, gross.amount(), platform),
                        rule(Deduction.PAYMENT_FEE, 3, gross.amount(), payment),
                        rule(Deduction.VAT, 10, platform + payment, vat)),
                List.of(),
                LongStream.range(0, DAYS)
                        .mapToObj(
                                day -> new DayTotal(ISSUED.minusDays(DAYS - day), sum(lines, day, DAYS), count / DAYS))
                        .toList(),
                LongStream.range(0, TIERS)
                        .mapToObj(tier -> new TierTotal("지정석 " + tier + "구역", count / TIERS, sum(lines, tier, TIERS)))
                        .toList(),
                lines::stream,
                Stream::empty,
                new ControlTotals(
                        sums, new ControlTotals.RefundTotals(0, 0, 0, 0, 0, 0, 0), gross.amount(), gross.amount()),
                "0".repeat(64));
    }

    /** Of the lines that belong to one of so many parts. */
    private static Won sum(List<StatementLine> lines, long which, long of) {
        return Won.sum(lines.stream()
                .filter(line -> line.no() % of == which)
                .map(StatementLine::amount)
                .toList());
    }

    private static AppliedRule rule(Deduction deduction, int percent, long base, long amount) {
        Rate rate = Rate.percent(percent);
        long before = rate.floor(Won.of(base)).amount() - amount;
        return new AppliedRule(
                deduction, "수수료 정책", rate, Rounding.DOWN_TO_WON, ISSUED.withDayOfYear(1), base, before, amount);
    }

    @FunctionalInterface
    private interface Work {
        void into(OutputStream out) throws IOException;
    }
}
