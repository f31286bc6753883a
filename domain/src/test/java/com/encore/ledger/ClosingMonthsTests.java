package com.encore.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DomainTest
class ClosingMonthsTests {

    @Autowired
    CloseMonth closing;

    @Autowired
    MonthToClose next;

    @Autowired
    ClosedMonths closed;

    @Autowired
    SucceededSales sales;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    @BeforeEach
    void beginAMonthWithAllBeforeItClosed() {
        firstOfNextMonth();
        closeWhatIsOver();
    }

    @Test
    void opensWhereTheMonthBeforeClosedAndAddsWhatMoved() {
        YearMonth month = month();
        Success success = sold(30_000);
        firstOfNextMonth();
        closing.close(month);
        sales.goesBack(success.sold().getFirst(), 12_000);
        firstOfNextMonth();
        closing.close(month.plusMonths(1));

        assertThat(of(success, month, Account.PLEDGES_HELD)).isEqualTo(new Row(0, 0, 30_000, -30_000));
        assertThat(of(success, month.plusMonths(1), Account.PLEDGES_HELD))
                .isEqualTo(new Row(-30_000, 12_000, 0, -18_000));
        assertThat(closed.balances(month.atDay(1)).stream()
                        .mapToLong(ClosedMonths.Balance::closing)
                        .sum())
                .as("all accounts together hold nothing")
                .isZero();
    }

    @Test
    void leavesAClosedMonthAsItIsWhenSomethingComesLate() {
        YearMonth month = month();
        Instant inTime = clock.instant();
        Success success = sold(30_000);
        firstOfNextMonth();
        closing.close(month);

        sales.goesBack(success.sold().getFirst(), 7_000, inTime);
        firstOfNextMonth();
        closing.close(month.plusMonths(1));

        assertThat(of(success, month, Account.PG_RECEIVABLE)).isEqualTo(new Row(0, 30_000, 0, 30_000));
        assertThat(of(success, month.plusMonths(1), Account.PG_RECEIVABLE))
                .isEqualTo(new Row(30_000, 0, 7_000, 23_000));
    }

    @Test
    void closesAMonthOnceAndNotBeforeItIsOver() throws InterruptedException {
        YearMonth month = month();
        sold(1_000);

        assertThatExceptionOfType(CloseMonth.MonthNotOver.class).isThrownBy(() -> closing.close(month));
        firstOfNextMonth();
        sold(1_000);
        firstOfNextMonth();
        assertThatExceptionOfType(CloseMonth.MonthNotOver.class)
                .as("the month before it is open")
                .isThrownBy(() -> closing.close(month.plusMonths(1)));

        List<Race.Result<Boolean>> closers = Race.of(6, i -> closing.close(month));
        assertThat(closers.stream().filter(result -> Boolean.TRUE.equals(result.value())))
                .hasSize(1);
        assertThat(closing.close(month)).isFalse();
        assertThat(closed.of(month.atDay(1)))
                .get()
                .extracting(ClosedMonths.Closed::month)
                .isEqualTo(month.atDay(1));
        assertThat(closed.of(month.plusMonths(1).atDay(1))).isEmpty();
    }

    @Test
    void canNeverBeChanged() {
        YearMonth month = month();
        sold(1_000);
        firstOfNextMonth();
        closing.close(month);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> stage.jdbc()
                        .sql("update month_balance set opening = opening")
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> stage.jdbc().sql("delete from closed_month").update());
    }

    @Test
    void isDueFromTheFirstBusinessDayAfterIt() {
        YearMonth month = month();
        sold(1_000);
        while (next.next().isEmpty()) {
            clock.advance(Duration.ofDays(1));
        }

        LocalDate today = Seoul.dateOf(clock.instant());
        assertThat(next.next()).contains(month);
        assertThat(YearMonth.from(today)).isEqualTo(month.plusMonths(1));
        assertThat(today.getDayOfWeek().getValue()).isLessThan(6);
    }

    private Success sold(long amount) {
        return sales.of(stage.fan(), Order.of(amount, 1));
    }

    private void firstOfNextMonth() {
        LocalDate first = month().plusMonths(1).atDay(1);
        clock.advance(Duration.between(clock.instant(), Seoul.startOf(first)).plusHours(9));
    }

    private void closeWhatIsOver() {
        for (Optional<YearMonth> due = next.next(); due.isPresent(); due = next.next()) {
            closing.close(due.get());
        }
        YearMonth before = month().minusMonths(1);
        if (stage.jdbc()
                        .sql("select count(*) from closed_month where month = ?")
                        .param(before.atDay(1))
                        .query(Integer.class)
                        .single()
                == 0) {
            closing.close(before);
        }
    }

    private YearMonth month() {
        return YearMonth.from(Seoul.dateOf(clock.instant()));
    }

    private Row of(Success success, YearMonth month, Account account) {
        return stage.jdbc()
                .sql("""
                        select b.opening, b.debit, b.credit, b.closing
                        from month_balance b join account a on a.id = b.account_id
                        where b.month = ? and a.code = ? and b.project_id = ?
                        """)
                .params(month.atDay(1), account.name(), success.project().value())
                .query(Row.class)
                .single();
    }

    private record Row(long opening, long debit, long credit, long closing) {}
}
