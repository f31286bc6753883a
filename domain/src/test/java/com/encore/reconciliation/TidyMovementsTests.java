package com.encore.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.project.ProjectId;
import com.encore.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the provider told goes once nothing is to be proved by it, and what was proved is not looked at again. */
@ReconciliationTest
class TidyMovementsTests {

    private static final long ONE = 10_000;

    @Autowired
    Night night;

    @Autowired
    People people;

    @Autowired
    TidyMovements tidying;

    @Autowired
    CompareDayAgain again;

    @Autowired
    BeginReconciling beginning;

    @Autowired
    Reconciled reconciled;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private LocalDate date;
    private ProjectId project;
    private MemberId finance;

    @BeforeEach
    void aNewDay() {
        date = night.newDay();
        project = night.project();
        finance = people.register(Role.FINANCE);
    }

    @Test
    void forgetsWhatIsSettledAndKeepsWhatAnOpenDifferenceOrAnUnsettledPledgeNeeds() {
        Night.Paid settled = settled(night.paid(project, ONE));
        Night.Paid alsoSettled = settled(night.paid(project, ONE));
        Night.Paid unsettled = night.paid(project, ONE);
        Night.Paid disputed = settled(night.paid(project, ONE));
        Night.Paid askedFor = settled(night.paid(project, ONE));
        night.reconcile(date);
        jdbc.sql("update provider_movement set asked_for = true where payment_number = ?")
                .param(askedFor.number().value())
                .update();
        long difference = differs(disputed);

        forgotten(date);
        assertThat(told(date)).as("the day is not that old").hasSize(5);
        assertThat(forgotten(date.plusDays(1))).isEqualTo(2);
        assertThat(forgotten(date.plusDays(1))).isZero();
        assertThat(told(date))
                .containsExactlyInAnyOrder(
                        unsettled.number().value(),
                        disputed.number().value(),
                        askedFor.number().value())
                .doesNotContain(settled.number().value(), alsoSettled.number().value());
        assertThat(reconciled.missingDays(project))
                .as("what was compared stays compared")
                .isEmpty();

        settle(difference);
        assertThat(forgotten(date.plusDays(1))).isEqualTo(1);
    }

    @Test
    void readsADayAnewThatIsComparedAgainAndCallsNothingOfItLate() {
        Night.Paid settled = settled(night.paid(project, ONE));
        night.reconcile(date);
        forgotten(date.plusDays(1));
        assertThat(told(date)).isEmpty();

        again.want(date, finance);
        night.reconcile(night.newDay());

        assertThat(told(date)).containsExactly(settled.number().value());
        assertThat(night.told(date)).as("differences").isEmpty();
    }

    @Test
    void leavesADayAloneThatIsBeingCompared() {
        settled(night.paid(project, ONE));
        night.reconcile(date);
        again.want(date, finance);

        forgotten(date.plusDays(1));

        assertThat(told(date)).hasSize(1);
    }

    @Test
    void looksForMissingDaysOnlyInWhatWasBookedSinceTheLastWholeNight() {
        ProjectId large = night.project();
        night.paid(project, ONE);
        for (int i = 0; i < 40; i++) {
            night.paid(large, ONE);
        }
        night.reconcile(date);

        assertThat(readsFor(large)).isLessThanOrEqualTo(readsFor(project) + 5);
        assertThat(reconciled.missingDays(large)).isEmpty();
        LocalDate next = night.today();
        night.paid(large, ONE);
        assertThat(readsFor(large)).isLessThan(40);
        assertThat(reconciled.missingDays(large)).containsExactly(next);
        assertThat(reconciled.missingDays(project)).isEmpty();
    }

    @Test
    void doesNotTakeANightForWholeThatLeftADayOpen() {
        night.paid(project, ONE);
        night.standAt(date.plusDays(1), LocalTime.of(3, 30));
        long before = wholeUpto();
        beginning.begin(date);
        assertThat(wholeUpto()).isEqualTo(before);
        assertThat(reconciled.missingDays(project)).containsExactly(date);

        LocalDate next = night.newDay();
        night.paid(project, ONE);
        night.reconcile(next);

        assertThat(reconciled.missingDays(project))
                .as("the next night has done both")
                .isEmpty();
        assertThat(wholeUpto()).isGreaterThan(before);
    }

    private int forgotten(LocalDate before) {
        int all = 0;
        int some;
        do {
            some = tidying.forget(before, 2);
            all += some;
        } while (some == 2);
        return all;
    }

    private List<String> told(LocalDate day) {
        return jdbc.sql("select payment_number from provider_movement where business_date = ?")
                .param(day)
                .query(String.class)
                .list();
    }

    private long wholeUpto() {
        return jdbc.sql("select coalesce(max(whole_upto), 0) from reconciliation_run")
                .query(Long.class)
                .single();
    }

    /** Rows the database looks at. */
    private long readsFor(ProjectId wanted) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long before = reads();
            reconciled.missingDays(wanted);
            return reads() - before;
        }));
    }

    private long reads() {
        return jdbc.sql("""
                        select sum(variable_value) from performance_schema.session_status
                        where variable_name in ('Handler_read_key', 'Handler_read_next', 'Handler_read_first')
                        """).query(Long.class).single();
    }

    private Night.Paid settled(Night.Paid paid) {
        jdbc.sql("update pledge set state = 'SETTLED' where number = ?")
                .param(paid.pledge().value())
                .update();
        jdbc.sql("""
                        insert into pledge_history (pledge_id, from_state, to_state, reason, at)
                        select id, 'CONFIRMED', 'SETTLED', 'staged', ? from pledge where number = ?
                        """).params(clock.instant(), paid.pledge().value()).update();
        return paid;
    }

    private long differs(Night.Paid paid) {
        jdbc.sql("""
                        insert into difference (business_date, kind, movement, external_id, payment_number, project_id,
                          state, found_at, seen_run, version) values (?, 'AMOUNT', 'CAPTURE', ?, ?, ?, 'OPEN', ?, 0, 0)
                        """)
                .params(
                        date,
                        paid.number().value(),
                        paid.number().value(),
                        paid.project().value(),
                        clock.instant())
                .update();
        long difference = jdbc.sql("select id from difference where payment_number = ?")
                .param(paid.number().value())
                .query(Long.class)
                .single();
        moved(difference, null, "OPEN");
        return difference;
    }

    private void settle(long difference) {
        jdbc.sql("update difference set state = 'EXPLAINED', note = 'staged' where id = ?")
                .param(difference)
                .update();
        moved(difference, "OPEN", "EXPLAINED");
    }

    private void moved(long difference, @Nullable String from, String to) {
        jdbc.sql(
                        "insert into difference_history (difference_id, from_state, to_state, reason, at) values (?, ?, ?, 'staged', ?)")
                .param(difference)
                .param(from)
                .param(to)
                .param(clock.instant())
                .update();
    }
}
