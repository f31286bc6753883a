package com.encore.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.export.ExportPeriod;
import com.encore.notification.Language;
import com.encore.payee.StagedPayee;
import com.encore.payout.BatchView;
import com.encore.payout.Paying;
import com.encore.payout.Paying.Ready;
import com.encore.project.ProjectId;
import com.encore.settlement.ApproveSettlement;
import com.encore.settlement.CheckSettlement;
import com.encore.settlement.RecallSettlement;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.PayeeKind;
import com.encore.testing.DomainTest;
import com.encore.testing.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** What finance takes out of the books for a day it knows, row by row, in both formats the same. */
@DomainTest
class FinanceRegistersTests {

    /** Of every staged payee. */
    private static final String ACCOUNT = "110123456789";

    private static final Reason REASON = new Reason("지급일이 바뀌었어요");
    private static final String HINT = "110******789";

    @Autowired
    Made made;

    @Autowired
    Trade trade;

    @Autowired
    SucceededSales sales;

    @Autowired
    Settling settling;

    @Autowired
    Paying paying;

    @Autowired
    RecallSettlement recalling;

    @Autowired
    CheckSettlement checking;

    @Autowired
    ApproveSettlement approving;

    @Autowired
    StagedPayee payees;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void chargeWhatEachSettlementOfTheDayWasChargedAndGiveBackWhatWasCancelled() throws IOException {
        LocalDate day = trade.freshDay();
        Success sold = sales.of(
                payees.artist(PayeeKind.INDIVIDUAL),
                new Order(List.of(Item.of(45_000, 2), new Item(100_000, 1, 10_000, "PLATFORM")), 7_777));
        call(sold.project(), "봄밤, \"첫\" 번째", "달항아리");
        clock.advance(Duration.ofHours(9));
        SettlementView settled = settling.approved(sold.project());
        sales.goesBack(sold.sold().getFirst(), 100_000);
        clock.advance(Duration.ofMillis(1_500));
        SettlementView cancelled = settling.approved(sold.project());
        LocalDate next = trade.freshDay();
        settling.approved(
                sales.of(payees.artist(PayeeKind.GENERAL), Order.of(10_000, 1)).project());

        // gross 197,777: 5 % are 9,888, 3 % are 5,933, and a tenth of each is rounded down. Of the 187,777 paid 100,000
        // went back, and with them 5,325 of Encore's 10,000; what was charged for the 92,452 left stays
        assertRows(
                "fees",
                day,
                List.of(
                        List.of(
                                day + " 09:00:00",
                                settled.number(),
                                "봄밤, \"첫\" 번째",
                                "달항아리",
                                "개인 (사업소득)",
                                "1",
                                "197777",
                                "9888",
                                "5933",
                                "1581",
                                "180375"),
                        List.of(
                                day + " 09:00:01",
                                cancelled.number(),
                                "봄밤, \"첫\" 번째",
                                "달항아리",
                                "개인 (사업소득)",
                                "2",
                                "-105325",
                                "-5266",
                                "-3160",
                                "-842",
                                "-96057")));
        assertThat(made.csv("fees", Trade.only(next), Language.KO).rows()).hasSize(1);
    }

    @Test
    void chargeOnceWhatWasApprovedTakenBackAndApprovedAgain() throws IOException {
        Success sold = sales.of(payees.artist(PayeeKind.GENERAL), Order.of(100_000, 1), Order.of(20_000, 1));
        call(sold.project(), "두 번 승인한 밤", "밴드");
        LocalDate day = trade.freshDay();
        SettlementView first = settling.approved(sold.project());
        LocalDate next = trade.freshDay();
        sales.goesBack(sold.sold().getLast(), 20_000);
        settling.reconciled(sold.project());
        SettlementView anew =
                settling.calculate(recalling.recall(first.id(), hash(first), REASON, settling.finance()), 100);
        clock.advance(Duration.ofHours(1));
        checking.check(anew.id(), hash(anew), REASON, settling.finance());
        approving.approve(anew.id(), hash(anew), REASON, settling.finance());

        assertRows("fees", day, List.of(fees(day + " 00:00:00", first, "120000", "6000", "3600", "960", "109440")));
        assertRows(
                "fees",
                next,
                List.of(
                        fees(next + " 00:00:00", first, "-120000", "-6000", "-3600", "-960", "-109440"),
                        fees(next + " 01:00:00", first, "100000", "5000", "3000", "800", "91200")));
    }

    @Test
    void tellTheTaxOfficeWhatWasWithheldFromEachPersonPaidThatDay() throws IOException {
        MemberId singer = payees.artist(PayeeKind.INDIVIDUAL);
        MemberId speaker = payees.artist(PayeeKind.OCCASIONAL);
        Ready first = ready(singer, 1_000_000);
        Ready second = ready(singer, 500_000);
        Ready third = ready(speaker, 1_000_000);
        Ready company = paying.ready(300_000);
        trade.freshDay();
        BatchView batch = paying.confirmed(first, second, third, company);
        LocalDate day = trade.freshDay();
        paying.results(
                batch,
                "f1",
                Paying.row(2, first, "정상", ""),
                Paying.row(3, second, "정상", ""),
                Paying.row(4, third, "정상", ""),
                Paying.row(5, company, "정상", ""));

        // 912,000 + 456,000 before taxes, 3 % and a tenth of it from each; of occasional income 40 % are taxed with 20
        // %
        assertRows(
                "withholding",
                day,
                List.of(
                        List.of(
                                "테스트 밴드",
                                "9001011234567",
                                "개인 (사업소득)",
                                "2",
                                "1368000",
                                "41040",
                                "4090",
                                "1322870",
                                day.toString(),
                                day.toString()),
                        List.of(
                                "테스트 밴드",
                                "9001011234567",
                                "개인 (기타소득)",
                                "1",
                                "912000",
                                "72960",
                                "7290",
                                "831750",
                                day.toString(),
                                day.toString())));
        assertThat(made.csv("withholding", Trade.only(day.minusDays(1)), Language.KO)
                        .rows())
                .as("what counts is the day of paying")
                .isEmpty();
    }

    @Test
    void sayOfEachPayoutWhatBecameOfItOnTheDayItWasInstructed() throws IOException {
        Ready paid = ready(payees.artist(PayeeKind.GENERAL), 100_000);
        Ready bounced = ready(payees.artist(PayeeKind.GENERAL), 200_000);
        call(paid.project(), "받은 밤", "받은 이");
        call(bounced.project(), "되돌아온 밤", "못 받은 이");
        LocalDate day = trade.freshDay();
        clock.advance(Duration.ofHours(10));
        BatchView batch = paying.confirmed(paid, bounced);
        LocalDate next = trade.freshDay();
        paying.results(batch, "g1", Paying.row(2, paid, "정상", ""), Paying.row(3, bounced, "오류", "예금주 불일치"));
        clock.advance(Duration.ofHours(11));
        BatchView again = paying.confirmed(bounced);

        assertRows(
                "payouts",
                day,
                List.of(
                        List.of(
                                day + " 10:00:00",
                                paid.number(),
                                batch.number(),
                                "받은 밤",
                                "받은 이",
                                "SHINHAN",
                                HINT,
                                "1",
                                "91200",
                                "보냄",
                                next.toString(),
                                ""),
                        List.of(
                                day + " 10:00:00",
                                bounced.number(),
                                batch.number(),
                                "되돌아온 밤",
                                "못 받은 이",
                                "SHINHAN",
                                HINT,
                                "1",
                                "182400",
                                "되돌아옴",
                                "",
                                "예금주 불일치")));
        assertRows(
                "payouts",
                next,
                List.of(List.of(
                        next + " 11:00:00",
                        bounced.number(),
                        again.number(),
                        "되돌아온 밤",
                        "못 받은 이",
                        "SHINHAN",
                        HINT,
                        "2",
                        "182400",
                        "보내는 중",
                        "",
                        "")));
    }

    @Test
    void listWhatDifferedFromTheProviderOnTheDayItIsAboutSettledOrNot() throws IOException {
        LocalDate day = trade.freshDay();
        ProjectId project = trade.project("다른 밤", "밴드");
        MemberId owner = settling.finance();
        jdbc.sql("update member set name = '대사 담당' where id = ?")
                .param(owner.value())
                .update();
        long open = differs(day, "AMOUNT", "CAPTURE", project, 50_000L, "PAID", 49_000L, "PAID");
        long settled = differs(day, "MISSING_THERE", "REFUND", null, 7_000L, "DONE", null, null);
        differs(day.plusDays(1), "MISSING_HERE", "CAPTURE", null, null, null, 1_000L, "PAID");
        jdbc.sql(
                        "update difference set state = 'EXPLAINED', owner = ?, note = '결제사가 늦게 보냄', settled_at = ? where id = ?")
                .params(owner.value(), clock.instant().plus(Duration.ofHours(2)), settled)
                .update();
        history(settled, "OPEN", "EXPLAINED");

        assertRows(
                "differences",
                day,
                List.of(
                        List.of(
                                day.toString(),
                                "결제사에 없음",
                                "환불",
                                "E-MISSING_THERE",
                                "x-MISSING_THERE-" + day,
                                "",
                                "7000",
                                "DONE",
                                "",
                                "",
                                "설명됨",
                                "대사 담당",
                                "결제사가 늦게 보냄",
                                day + " 00:00:00",
                                day + " 02:00:00"),
                        List.of(
                                day.toString(),
                                "금액이 다름",
                                "결제",
                                "E-AMOUNT",
                                "x-AMOUNT-" + day,
                                "다른 밤",
                                "50000",
                                "PAID",
                                "49000",
                                "PAID",
                                "남음",
                                "",
                                "",
                                day + " 00:00:00",
                                "")));
        jdbc.sql("update difference set state = 'MOOT' where id = ?")
                .param(open)
                .update();
        history(open, "OPEN", "MOOT");
    }

    /** Sorted, because files sort what one day has by what a reader looks for, and equal in both formats. */
    private void assertRows(String kind, LocalDate day, List<List<String>> rows) throws IOException {
        ExportPeriod period = Trade.only(day);
        Made.File csv = made.csv(kind, period, Language.KO);
        assertThat(csv.rows()).containsExactlyInAnyOrderElementsOf(rows);
        Made.File xlsx = made.xlsx(kind, period, Language.KO);
        assertThat(xlsx.head()).isEqualTo(csv.head());
        assertThat(xlsx.rows()).isEqualTo(csv.rows());
        for (Made.File file : List.of(csv, xlsx)) {
            assertThat(file.written().rows()).isEqualTo(rows.size());
        }
    }

    private Ready ready(MemberId artist, long gross) {
        return paying.ready(artist, gross, ACCOUNT);
    }

    private static List<String> fees(String at, SettlementView settlement, String... amounts) {
        List<String> row = new ArrayList<>(List.of(at, settlement.number(), "두 번 승인한 밤", "밴드", "일반과세 사업자", "1"));
        row.addAll(List.of(amounts));
        return row;
    }

    private static String hash(SettlementView settlement) {
        return Objects.requireNonNull(settlement.hash());
    }

    private void call(ProjectId project, String title, String artist) {
        jdbc.sql("update project set title = ?, artist_name = ? where id = ?")
                .params(title, artist, project.value())
                .update();
    }

    private long differs(
            LocalDate day,
            String kind,
            String movement,
            @Nullable ProjectId project,
            @Nullable Long ours,
            @Nullable String ourState,
            @Nullable Long theirs,
            @Nullable String theirState) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into difference (business_date, kind, movement, external_id, payment_number, project_id,
                          our_amount, our_state, their_amount, their_state, state, found_at, seen_run, version)
                        values (:day, :kind, :movement, concat('x-', :kind, '-', :day), concat('E-', :kind), :project, :ours,
                          :ourState, :theirs, :theirState, 'OPEN', :now, 0, 0)
                        """)
                .param("day", day)
                .param("kind", kind)
                .param("movement", movement)
                .param("project", project == null ? null : project.value())
                .param("ours", ours)
                .param("ourState", ourState)
                .param("theirs", theirs)
                .param("theirState", theirState)
                .param("now", clock.instant())
                .update(key);
        long difference = Objects.requireNonNull(key.getKey()).longValue();
        history(difference, null, "OPEN");
        return difference;
    }

    private void history(long difference, @Nullable String from, String to) {
        jdbc.sql(
                        "insert into difference_history (difference_id, from_state, to_state, reason, at) values (?, ?, ?, 'staged', ?)")
                .param(difference)
                .param(from)
                .param(to)
                .param(clock.instant())
                .update();
    }
}
