package com.encore.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.ledger.CloseMonth;
import com.encore.ledger.ClosedMonths;
import com.encore.payout.BatchState;
import com.encore.project.ProjectId;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import com.encore.terms.PayeeKind;
import com.encore.testing.BooksBalance;
import com.encore.testing.DomainTestApplication;
import com.encore.testing.Stage;
import com.encore.testing.Surroundings;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Two months with everything in them that can happen to money, and every line the books have of it afterwards. Nobody
 * else writes into these books.
 */
@SpringBootTest(
        classes = DomainTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.import=classpath:encore-domain.yml")
@ContextConfiguration(initializers = {Surroundings.class, Books.class})
@ExtendWith(BooksBalance.class)
class AMonthAtEncoreTests {

    @Autowired
    Month month;

    @Autowired
    CloseMonth closingMonths;

    @Autowired
    ClosedMonths closed;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void accountsForEveryWonOfSuccessFailureCancellationBounceChargebackAndCarry() {
        YearMonth first = month.begins();
        MemberId singer = month.artist(PayeeKind.INDIVIDUAL);
        MemberId label = month.artist(PayeeKind.GENERAL);
        ProjectId funded = month.project(singer, "채워진 밤", 1_000_000, 5);
        ProjectId missed = month.project(label, "모자란 밤", 2_000_000, 5);
        ProjectId small = month.project(label, "작은 밤", 300_000, 5);

        month.pays(funded, 600_000);
        Month.Ticket regretted = month.pays(funded, 500_000);
        Month.Ticket cancelled = month.pays(funded, 100_000);
        month.pays(missed, 300_000);
        Month.Ticket disputed = month.pays(small, 400_000);
        month.daysPass(1);
        month.cancels(cancelled);
        month.daysPass(5);
        month.closes(funded);
        month.closes(missed);
        month.closes(small);
        month.daysPass(1);

        SettlementView ofFunded = month.settles(funded);
        SettlementView ofSmall = month.settles(small);
        assertThat(ofFunded.figures().net()).isEqualTo(970_110);
        assertThat(ofSmall.figures().net()).isEqualTo(364_800);

        month.passes(ofFunded.dueOn());
        assertThat(month.pays(ofSmall.number()).state()).isEqualTo(BatchState.CLOSED);
        assertThat(state(ofFunded)).isEqualTo(SettlementState.PAID);
        assertThat(state(ofSmall)).isEqualTo(SettlementState.BOUNCED);
        month.daysPass(1);
        month.pays("none");
        assertThat(state(ofSmall)).isEqualTo(SettlementState.PAID);

        month.chargesBack(disputed, 100_000);
        month.chargesBack(regretted, 500_000);
        month.daysPass(1);
        SettlementView lost = month.settles(small);
        SettlementView gone = month.settles(funded);
        assertThat(lost.figures().net()).isEqualTo(-91_200);
        assertThat(gone.figures().net()).isEqualTo(-456_000);
        assertThat(List.of(state(lost), state(gone))).containsOnly(SettlementState.CARRIED);

        ProjectId second = month.project(label, "다시 밤", 200_000, 2);
        month.pays(second, 200_000);
        month.daysPass(3);
        month.closes(second);
        month.daysPass(1);
        SettlementView ofSecond = month.settles(second);
        assertThat(ofSecond.figures().carriedIn()).isEqualTo(-91_200);
        month.passes(ofSecond.dueOn());
        month.pays("none");
        month.passes(first.plusMonths(2).atDay(1));

        assertThat(journal(funded))
                .containsExactly(
                        "CAPTURE: PG_RECEIVABLE 600000, PLEDGES_HELD -600000",
                        "CAPTURE: PG_RECEIVABLE 500000, PLEDGES_HELD -500000",
                        "CAPTURE: PG_RECEIVABLE 100000, PLEDGES_HELD -100000",
                        "REFUND: PLEDGES_HELD 100000, PG_RECEIVABLE -100000",
                        "SETTLEMENT: PLEDGES_HELD 1100000, PLATFORM_FEE -55000, PAYMENT_FEE -33000, VAT_PAYABLE -8800,"
                                + " WITHHOLDING_PAYABLE -33090, ARTIST_PAYABLE -970110",
                        "PAYOUT: ARTIST_PAYABLE 970110, BANK -970110",
                        "REFUND: PLEDGES_HELD 500000, PG_RECEIVABLE -500000",
                        "SETTLEMENT: PLEDGES_HELD -500000, PLATFORM_FEE 25000, PAYMENT_FEE 15000, VAT_PAYABLE 4000,"
                                + " ARTIST_PAYABLE 456000");
        assertThat(journal(missed))
                .containsExactly(
                        "CAPTURE: PG_RECEIVABLE 300000, PLEDGES_HELD -300000",
                        "REFUND: PLEDGES_HELD 300000, PG_RECEIVABLE -300000");
        assertThat(journal(small))
                .containsExactly(
                        "CAPTURE: PG_RECEIVABLE 400000, PLEDGES_HELD -400000",
                        "SETTLEMENT: PLEDGES_HELD 400000, PLATFORM_FEE -20000, PAYMENT_FEE -12000, VAT_PAYABLE -3200,"
                                + " ARTIST_PAYABLE -364800",
                        "PAYOUT: ARTIST_PAYABLE 364800, BANK -364800",
                        "PAYOUT_BOUNCED: BANK 364800, ARTIST_PAYABLE -364800",
                        "PAYOUT: ARTIST_PAYABLE 364800, BANK -364800",
                        "REFUND: PLEDGES_HELD 100000, PG_RECEIVABLE -100000",
                        "SETTLEMENT: PLEDGES_HELD -100000, PLATFORM_FEE 5000, PAYMENT_FEE 3000, VAT_PAYABLE 800,"
                                + " ARTIST_PAYABLE 91200",
                        "SETTLEMENT: ARTIST_PAYABLE -91200");
        assertThat(journal(second))
                .containsExactly(
                        "CAPTURE: PG_RECEIVABLE 200000, PLEDGES_HELD -200000",
                        "SETTLEMENT: PLEDGES_HELD 200000, PLATFORM_FEE -10000, PAYMENT_FEE -6000, VAT_PAYABLE -1600,"
                                + " ARTIST_PAYABLE -182400, ARTIST_PAYABLE 91200",
                        "PAYOUT: ARTIST_PAYABLE 91200, BANK -91200");
        assertThat(balances())
                .as("fans have nothing here, the singer owes, and the provider has what the bank has not got yet")
                .containsExactly(
                        "PG_RECEIVABLE 1100000",
                        "BANK -1426110",
                        "ARTIST_PAYABLE 456000",
                        "PLATFORM_FEE -55000",
                        "PAYMENT_FEE -33000",
                        "VAT_PAYABLE -8800",
                        "WITHHOLDING_PAYABLE -33090");

        assertThat(jdbc.sql("select count(*) from difference")
                        .query(Integer.class)
                        .single())
                .as("differences with the provider")
                .isZero();
        assertThat(jdbc.sql("select count(*) from reconciled_day where phase <> 'DONE'")
                        .query(Integer.class)
                        .single())
                .isZero();
        closesTheMonths(first);
    }

    /** Each opens where the one before closed, and together they are what the books say now. */
    private void closesTheMonths(YearMonth first) {
        closingMonths.close(first);
        closingMonths.close(first.plusMonths(1));
        List<ClosedMonths.Balance> opening = closed.balances(first.plusMonths(1).atDay(1));
        closed.balances(first.atDay(1))
                .forEach(before -> assertThat(opening.stream()
                                .filter(after -> after.account() == before.account())
                                .mapToLong(ClosedMonths.Balance::opening)
                                .sum())
                        .isEqualTo(before.closing()));
        assertThat(opening.stream()
                        .filter(balance -> balance.closing() != 0)
                        .map(balance -> balance.account() + " " + balance.closing()))
                .containsExactlyElementsOf(balances());
        assertThat(opening.stream().mapToLong(ClosedMonths.Balance::closing).sum())
                .as("the trial balance")
                .isZero();
    }

    private SettlementState state(SettlementView settlement) {
        return SettlementState.valueOf(jdbc.sql("select state from settlement where id = ?")
                .param(settlement.id().value())
                .query(String.class)
                .single());
    }

    private List<String> journal(ProjectId project) {
        return jdbc.sql("""
                        select concat(e.kind, ': ', group_concat(concat(a.code, ' ', p.amount) order by p.id separator ', '))
                        from posting p join journal_entry e on e.id = p.entry_id join account a on a.id = p.account_id
                        where p.project_id = ? group by e.id, e.kind order by e.id
                        """).param(project.value()).query(String.class).list();
    }

    private List<String> balances() {
        return jdbc.sql("""
                        select concat(a.code, ' ', sum(p.amount)) from posting p join account a on a.id = p.account_id
                        group by a.id, a.code having sum(p.amount) <> 0 order by a.id
                        """).query(String.class).list();
    }
}
