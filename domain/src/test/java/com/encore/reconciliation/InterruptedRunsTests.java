package com.encore.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.payment.PaymentGateway;
import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Misreport;
import com.encore.sandbox.portone.Movement;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.Scope;
import com.encore.stereotype.StillMine;
import com.encore.testing.Race;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A night that dies anywhere and is taken up again tells the same as one that did not. */
@ReconciliationTest
class InterruptedRunsTests {

    @Autowired
    Night night;

    @Autowired
    BeginReconciling beginning;

    @Autowired
    ReadProvider reading;

    @Autowired
    CompareDays comparing;

    @Autowired
    StorePage pages;

    @Autowired
    DayRows days;

    @Autowired
    ReconciledDays reconciled;

    @Autowired
    PaymentGateway gateway;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private LocalDate date;

    @BeforeEach
    void aDayWithDifferencesOnEverySlice() {
        date = night.newDay();
        ProjectId project = night.project();
        for (int i = 0; i < 12; i++) {
            Night.Paid paid = i % 4 == 0 ? night.paidUnheard(project, 10_000 + i) : night.paid(project, 10_000 + i);
            if (i % 4 == 1) {
                misreport(paid, Movement.Kind.CAPTURED, Misreport.HIDDEN);
            }
            if (i % 4 == 2) {
                night.cancelled(paid);
                misreport(paid, Movement.Kind.CANCELLED, Misreport.TWICE);
            }
        }
        night.standAt(date.plusDays(1), LocalTime.of(3, 30));
    }

    @AfterEach
    void theProviderAnswersAgain() {
        night.provider().faults().clear();
    }

    @Test
    void tellsTheSameWhereverItDies() {
        night.run(date);
        List<String> whole = night.told(date);
        assertThat(whole).hasSize(9);
        ReconciledDay day = reconciled.of(date).orElseThrow();

        int rounds = 0;
        boolean more = true;
        while (more) {
            forget();
            more = diesAfter(rounds);
            beginning.begin(date);
            night.goOn(date);

            assertThat(night.told(date)).as("died after %d", rounds).isEqualTo(whole);
            assertThat(histories()).as("died after %d", rounds).isEqualTo(whole.size());
            assertThat(reconciled.of(date).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(day);
            rounds++;
        }
        assertThat(rounds).as("pages and slices to die in").isGreaterThan(15);
    }

    /** Goes so many rounds and loses the one after them just before it commits; whether there was one. */
    private boolean diesAfter(int rounds) {
        beginning.begin(date);
        int left = rounds;
        boolean more = true;
        while (more) {
            if (left-- == 0) {
                try {
                    reading.readPage(date, () -> {
                        throw new Died();
                    });
                } catch (Died died) {
                    return true;
                }
                // there was no page to lose
                left = 0;
            }
            more = reading.readPage(date, StillMine.ALWAYS);
        }
        more = true;
        while (more) {
            if (left-- == 0) {
                transactions.executeWithoutResult(status -> {
                    comparing.compareSlice(date);
                    status.setRollbackOnly();
                });
                return true;
            }
            more = comparing.compareSlice(date);
        }
        return false;
    }

    @Test
    void addsNothingWhenADayIsRunTwice() {
        night.run(date);
        List<String> once = night.told(date);
        int histories = histories();

        night.run(date);
        night.reconcile(date.plusDays(1));

        assertThat(night.told(date)).isEqualTo(once);
        assertThat(histories()).isEqualTo(histories);
    }

    @Test
    void tellsTheSameWhenTwoNodesWalkTheSameDay() throws InterruptedException {
        night.run(date);
        List<String> whole = night.told(date);
        forget();
        beginning.begin(date);

        List<Race.Result<Boolean>> nodes = Race.of(4, node -> {
            night.goOn(date);
            return true;
        });
        night.goOn(date);

        assertThat(nodes).hasSize(4);
        assertThat(night.told(date)).isEqualTo(whole);
        assertThat(histories()).isEqualTo(whole.size());
        assertThat(reconciled.of(date).orElseThrow().done()).isTrue();
    }

    /** What keeps a page from being stored twice is that the day must still be where it was read. */
    @Test
    void ignoresAPageAnotherNodeHasStored() {
        beginning.begin(date);
        DayRows.Day seen = days.next(days.run(date).orElseThrow(), true).orElseThrow();
        PaymentGateway.Movements.Page page = (PaymentGateway.Movements.Page) gateway.movements(
                Seoul.startOf(seen.businessDate()),
                Seoul.startOf(seen.businessDate().plusDays(1)),
                null,
                4);
        pages.store(seen, page, StillMine.ALWAYS);
        DayRows.Day after = days.next(days.run(date).orElseThrow(), true).orElseThrow();

        pages.store(seen, page, StillMine.ALWAYS);

        assertThat(days.next(days.run(date).orElseThrow(), true)).contains(after);
    }

    @Test
    void failsWhileTheProviderIsSilentAndGoesOnWhereItWas() {
        beginning.begin(date);
        reading.readPage(date, StillMine.ALWAYS);
        night.provider().faults().on(Scope.of(Operation.LIST), new Fault.Cut(Fault.Moment.BEFORE));
        assertThatExceptionOfType(ProviderSilent.class).isThrownBy(() -> reading.readPage(date, StillMine.ALWAYS));
        night.provider().faults().clear();

        beginning.begin(date);
        night.goOn(date);

        assertThat(night.told(date)).hasSize(9);
    }

    @Test
    void refusesADayThatIsNotOver() {
        assertThatExceptionOfType(DayNotOver.class).isThrownBy(() -> beginning.begin(night.today()));
    }

    private void misreport(Night.Paid paid, Movement.Kind kind, Misreport what) {
        night.provider().misreports().tell(paid.number().value(), kind, what);
    }

    /** As if no night had ever been. */
    private void forget() {
        List.of("difference_history", "difference", "provider_movement", "reconciled_day", "reconciliation_run")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    private int histories() {
        return jdbc.sql("""
                        select count(*) from difference_history h join difference d on d.id = h.difference_id
                        where d.business_date = ?
                        """).param(date).query(Integer.class).single();
    }

    /** The process is gone. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
