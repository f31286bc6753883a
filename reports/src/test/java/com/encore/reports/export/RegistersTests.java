package com.encore.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.export.ExportKinds;
import com.encore.export.ExportPeriod;
import com.encore.notification.Language;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.refund.PayBackDue;
import com.encore.testing.DomainTest;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each register, written and read back by others, is what the books say; in both formats the same. */
@DomainTest
class RegistersTests {

    private static final String CAPTURED =
            "select sum(captured) from payment where captured_at >= ? and captured_at < ?";
    private static final String REFUNDED =
            "select sum(amount) from refund where state = 'DONE' and done_at >= ? and done_at < ?";

    @Autowired
    Made made;

    @Autowired
    Trade trade;

    @Autowired
    PayBackDue payBack;

    @Autowired
    ExportKinds kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void sellsInRowsThatAddUpToTheMoneyTaken() throws IOException {
        LocalDate day = trade.freshDay();
        ProjectId project = trade.project("봄밤, 첫 번째", "달항아리");
        RewardId seat = trade.reward(project, "스탠딩 \"A\"", 33_000);
        RewardId shirt = trade.reward(project, "티셔츠", 25_000);
        OptionId large = trade.option(shirt, "L", 2_000);
        clock.advance(Duration.ofHours(20));
        Trade.Sale sale = trade.sell(project, 5_000, Trade.some(seat, null, 2), Trade.some(shirt, large, 1));
        clock.advance(Duration.ofMillis(1_500));
        Trade.Sale other = trade.sellFor(29_000, project, 30_000);
        payBack.pay(1000);

        Made.File csv = made.csv("sales", Trade.only(day), Language.KO);
        Made.File xlsx = made.xlsx("sales", Trade.only(day), Language.KO);

        String at = day + " 20:00:00";
        String then = day + " 20:00:01";
        assertThat(csv.rows())
                .containsExactlyInAnyOrder(
                        row(at, sale, "리워드", "스탠딩 \"A\"", "", "2", "33000", "66000", "후원 완료"),
                        row(at, sale, "리워드", "티셔츠", "L", "1", "27000", "27000", "후원 완료"),
                        row(at, sale, "후원금", "", "", "1", "5000", "5000", "후원 완료"),
                        row(then, other, "후원금", "", "", "1", "30000", "30000", "돌려줌"),
                        row(then, other, "결제 차액", "", "", "1", "-1000", "-1000", "돌려줌"));
        assertThat(xlsx.rows()).isEqualTo(csv.rows());
        assertThat(xlsx.head()).isEqualTo(csv.head()).contains("결제한 때", "금액", "지금 상태");
        assertThat(made.csv("sales", Trade.only(day), Language.EN).head()).contains("Paid at", "Amount", "State now");
        assertThat(csv.written().rows()).isEqualTo(5);
        assertThat(csv.written().totals().getFirst().amount())
                .isEqualTo(asked(CAPTURED, Trade.only(day)))
                .isEqualTo(127_000);
    }

    @Test
    void returnsWhatWentBackOnTheDayItWent() throws IOException {
        LocalDate paidOn = trade.freshDay();
        ProjectId project = trade.project("돌아온 돈", "밴드");
        Trade.Sale sale = trade.sell(project, 40_000);
        trade.sell(project, 10_000);
        LocalDate day = trade.freshDay();
        trade.sendBack(sale);
        payBack.pay(1000);

        Made.File refunds = made.csv("refunds", Trade.only(day), Language.EN);

        assertThat(refunds.rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith(day + " 00:00:00")
                        .contains(
                                sale.payment().value(),
                                sale.pledge().value(),
                                "돌아온 돈",
                                "Cancelled by the backer",
                                "40000",
                                "Card",
                                paidOn + " 00:00:00"));
        assertThat(made.xlsx("refunds", Trade.only(day), Language.EN).rows()).isEqualTo(refunds.rows());
        assertThat(made.csv("refunds", Trade.only(paidOn), Language.EN).rows()).isEmpty();
        Made.File payments = made.csv("payments", Trade.only(paidOn), Language.EN);
        assertThat(sum(payments, "Amount taken")).isEqualTo(50_000);
        assertThat(sum(payments, "Amount returned")).isEqualTo(40_000);
        assertThat(sum(payments, "Amount left")).isEqualTo(10_000);
    }

    @Test
    void equalTheBooksToTheWonInBothFormats() throws IOException {
        LocalDate first = trade.freshDay();
        ProjectId project = trade.project("장부", "밴드");
        RewardId seat = trade.reward(project, "자리", 12_345);
        for (int i = 1; i <= 20; i++) {
            Trade.Sale sale = trade.sell(project, i % 3 * 1_000, Trade.some(seat, null, i % 4 + 1));
            clock.advance(Duration.ofHours(3));
            if (i % 5 == 0) {
                trade.sendBack(sale);
            }
        }
        payBack.pay(1000);
        ExportPeriod all = ExportPeriod.of(first, trade.freshDay());

        for (Made.File file : both("sales", all)) {
            assertThat(sum(file, "Amount")).isEqualTo(asked(CAPTURED, all));
        }
        for (Made.File file : both("payments", all)) {
            assertThat(file.rows()).hasSize(20);
            assertThat(sum(file, "Amount taken")).isEqualTo(asked(CAPTURED, all));
            assertThat(sum(file, "Amount returned")).isEqualTo(asked(REFUNDED, all));
        }
        for (Made.File file : both("refunds", all)) {
            assertThat(file.rows()).hasSize(4);
            assertThat(sum(file, "Amount returned")).isEqualTo(asked(REFUNDED, all));
        }
        for (Made.File file : both("journal", all)) {
            assertThat(file.rows()).hasSize(48);
            assertThat(sum(file, "Debit"))
                    .isEqualTo(sum(file, "Credit"))
                    .isEqualTo(asked(CAPTURED, all) + asked(REFUNDED, all));
        }
    }

    @Test
    void putARowAtMidnightIntoOneDayOnly() throws IOException {
        LocalDate before = trade.freshDay();
        ProjectId project = trade.project("자정", "밴드");
        LocalDate day = trade.freshDay();
        Trade.Sale atMidnight = trade.sell(project, 7_000);
        LocalDate after = trade.freshDay();
        assertThat(jdbc.sql("select captured_at from payment where number = ?")
                        .param(atMidnight.payment().value())
                        .query(Instant.class)
                        .single())
                .isEqualTo(Seoul.startOf(day));

        for (String kind : List.of("sales", "payments", "journal")) {
            int rows = kind.equals("journal") ? 2 : 1;
            assertThat(made.csv(kind, Trade.only(before), Language.KO).rows())
                    .as(kind)
                    .isEmpty();
            assertThat(made.csv(kind, Trade.only(day), Language.KO).rows())
                    .as(kind)
                    .hasSize(rows);
            assertThat(made.csv(kind, Trade.only(after), Language.KO).rows())
                    .as(kind)
                    .isEmpty();
            assertThat(made.csv(kind, ExportPeriod.of(before, after), Language.KO)
                            .rows())
                    .as(kind)
                    .hasSize(rows);
        }
    }

    @Test
    void openWhereTheDayBeforeClosed() throws IOException {
        LocalDate first = trade.freshDay();
        ProjectId project = trade.project("시산", "밴드");
        Trade.Sale sale = trade.sell(project, 9_000);
        LocalDate second = trade.freshDay();
        trade.sell(project, 4_000);
        trade.sendBack(sale);
        payBack.pay(1000);

        for (Made.File today : both("trial-balance", Trade.only(second))) {
            for (List<String> row : today.rows()) {
                assertThat(won(today, row, "Opening balance") + won(today, row, "Debit") - won(today, row, "Credit"))
                        .as(row.toString())
                        .isEqualTo(won(today, row, "Closing balance"));
            }
            Made.File yesterday = made.csv("trial-balance", Trade.only(first), Language.EN);
            Made.File together = made.csv("trial-balance", ExportPeriod.of(first, second), Language.EN);
            assertThat(column(today, "Opening balance")).isEqualTo(column(yesterday, "Closing balance"));
            assertThat(column(together, "Opening balance")).isEqualTo(column(yesterday, "Opening balance"));
            assertThat(column(together, "Closing balance")).isEqualTo(column(today, "Closing balance"));
            assertThat(today.rows()).hasSize(10);
            List<String> provider = today.rows().getFirst();
            assertThat(won(today, provider, "Debit")).isEqualTo(4_000);
            assertThat(won(today, provider, "Credit")).isEqualTo(9_000);
            assertThat(sum(today, "Opening balance")).isZero();
        }
    }

    @Test
    void sayOfThemselvesWhatTheyAreAndHowMuchIsInThem() throws IOException {
        LocalDate day = trade.freshDay();
        trade.sell(trade.project("안내", "밴드"), 6_000);

        List<String> told = made.csv("payments", Trade.only(day), Language.KO).about().stream()
                .map(List::getFirst)
                .toList();
        assertThat(made.csv("payments", Trade.only(day), Language.KO).about().getFirst())
                .containsExactly("# 합계", "", "", "", "", "6000", "0", "6000", "", "");
        assertThat(told)
                .contains("# 결제 장부 " + Made.NUMBER.value(), "# 줄 수 1", "# 만든 때 " + day + " 00:00:00")
                .anyMatch(line -> line.startsWith("# 기간 " + day + " ~ " + day));
        assertThat(made.xlsx("payments", Trade.only(day), Language.EN).about())
                .contains(
                        List.of("Register", "Payment register"),
                        List.of("First day", day.toString()),
                        List.of("Last day", day.toString()),
                        List.of("Rows", "1"),
                        List.of("Total: Amount taken", "6,000"));
    }

    @Test
    void areAllWrittenOnADayOnWhichNothingHappened() throws IOException {
        LocalDate day = trade.freshDay().plusYears(50);

        for (String kind : kinds.all().stream().map(kind -> kind.name()).toList()) {
            for (Made.File file : both(kind, Trade.only(day))) {
                assertThat(file.head()).as(kind).isNotEmpty();
                assertThat(file.rows()).as(kind).hasSize((int) file.written().rows());
            }
        }
    }

    private List<Made.File> both(String kind, ExportPeriod period) throws IOException {
        return List.of(made.csv(kind, period, Language.EN), made.xlsx(kind, period, Language.EN));
    }

    private long asked(String sql, ExportPeriod period) {
        return jdbc.sql(sql)
                .params(period.start(), period.end())
                .query(Long.class)
                .single();
    }

    private static List<String> row(String at, Trade.Sale sale, String... rest) {
        // kind, reward, option, quantity, unit price, amount, state
        return List.of(
                at,
                sale.pledge().value(),
                "봄밤, 첫 번째",
                "달항아리",
                rest[0],
                rest[1],
                rest[2],
                rest[3],
                rest[4],
                rest[5],
                "카드",
                sale.payment().value(),
                rest[6]);
    }

    private static long sum(Made.File file, String title) {
        return column(file, title).stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> column(Made.File file, String title) {
        return file.rows().stream().map(row -> won(file, row, title)).toList();
    }

    private static long won(Made.File file, List<String> row, String title) {
        String cell = row.get(file.head().indexOf(title));
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }
}
