package com.encore.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class TermsInForceTests {

    private static final Reason WHY = new Reason("주주총회에서 정했어요");

    @Autowired
    TermsInForce terms;

    @Autowired
    TermsOnRecord record;

    @Autowired
    AddFeePolicy addFees;

    @Autowired
    WithdrawFeePolicy withdrawFees;

    @Autowired
    AddWithholdingRule addRule;

    @Autowired
    WithdrawWithholdingRule withdrawRule;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private MemberId finance;
    private LocalDate today;

    @BeforeEach
    void somebodyOfFinance() {
        finance = people.register(Role.FINANCE);
        today = Seoul.dateOf(clock.instant());
    }

    @Test
    void beginWithFivePercentThreePercentAndATenth() {
        FeeTerms fees = terms.feesOn(LocalDate.of(2026, 12, 1));

        assertThat(fees.platform()).isEqualTo(Rate.percent(5));
        assertThat(fees.payment()).isEqualTo(Rate.percent(3));
        assertThat(fees.vat()).isEqualTo(Rate.percent(10));
        assertThat(terms.feesOn(LocalDate.of(2020, 1, 1))).isEqualTo(fees);
    }

    @ParameterizedTest
    @EnumSource
    void coverEveryKindOfPayeeSinceTheBeginning(PayeeKind kind) {
        WithholdingTerms rule = terms.withholdingOn(kind, LocalDate.of(2020, 1, 1));

        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.on(Won.of(1_000_000)).total().amount())
                .isEqualTo(
                        switch (kind) {
                            case INDIVIDUAL -> 33_000;
                            case OCCASIONAL -> 88_000;
                            case SIMPLIFIED, GENERAL, CORPORATION, TAX_EXEMPT -> 0;
                        });
    }

    @Test
    void areNotGuessedForDaysBeforeThereWereAny() {
        LocalDate before = LocalDate.of(2019, 12, 31);

        assertThatThrownBy(() -> terms.feesOn(before)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> terms.withholdingOn(PayeeKind.GENERAL, before))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changeOnTheirDayAndNotADaySooner() {
        LocalDate day = today.plusDays(1);
        inATransactionThatIsTakenBack(() -> {
            addFees.add(fees(day, 7), WHY, finance);
            addRule.add(rule(day, 2), new Reason("세법이 바뀌었어요"), finance);

            assertThat(terms.feesOn(day.minusDays(1)).platform()).isEqualTo(Rate.percent(5));
            assertThat(terms.feesOn(day).platform()).isEqualTo(Rate.percent(7));
            assertThat(terms.feesOn(day.plusYears(3)).platform()).isEqualTo(Rate.percent(7));
            assertThat(withheld(day.minusDays(1))).isEqualTo(new Withheld(Won.of(30_000), Won.of(3_000)));
            assertThat(withheld(day)).isEqualTo(new Withheld(Won.of(20_000), Won.of(2_000)));
            assertThat(terms.withholdingOn(PayeeKind.OCCASIONAL, day).incomeTax())
                    .as("other kinds")
                    .isEqualTo(Rate.percent(20));
        });
    }

    @Test
    void areToldWithWhoSetThemAndWhereTheyStand() {
        inATransactionThatIsTakenBack(() -> {
            addFees.add(fees(today.plusDays(1), 7), WHY, finance);
            addFees.add(fees(today.plusDays(2), 8), WHY, finance);
            withdrawFees.withdraw(terms.feesOn(today.plusDays(2)).id(), new Reason("미뤘어요"), finance);

            List<FeesOnRecord> fees = record.fees().stream()
                    .filter(each -> each.terms().from().isBefore(today.plusDays(3)))
                    .toList();

            assertThat(fees)
                    .extracting(FeesOnRecord::phase)
                    .containsSubsequence(Phase.WITHDRAWN, Phase.COMING, Phase.NOW);
            assertThat(fees.getFirst().withdrawn()).isEqualTo(new Decision(finance, "미뤘어요", clock.instant()));
            assertThat(fees.get(1).set()).isEqualTo(new Decision(finance, WHY.text(), clock.instant()));
            assertThat(fees.getLast().set().by()).isNull();
            assertThat(record.rules())
                    .filteredOn(rule -> rule.phase() == Phase.NOW)
                    .hasSize(6);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -400})
    void neverBeginOnADayThatHasBegun(int days) {
        LocalDate day = today.plusDays(days);

        assertThatThrownBy(() -> addFees.add(fees(day, 7), WHY, finance)).isInstanceOf(TermsBeginTooEarly.class);
        assertThatThrownBy(() -> addRule.add(rule(day, 2), WHY, finance)).isInstanceOf(TermsBeginTooEarly.class);
    }

    @Test
    void beginAtMidnightInSeoul() {
        LocalDate tomorrow = today.plusDays(1);
        clock.advance(Duration.between(clock.instant(), Seoul.startOf(tomorrow).minusSeconds(1)));
        inATransactionThatIsTakenBack(() -> {
            addFees.add(fees(tomorrow, 7), WHY, finance);
            assertThat(terms.feesOn(Seoul.dateOf(clock.instant())).platform()).isEqualTo(Rate.percent(5));
            clock.advance(Duration.ofSeconds(1));
            assertThat(terms.feesOn(Seoul.dateOf(clock.instant())).platform()).isEqualTo(Rate.percent(7));
        });

        assertThatThrownBy(() -> addFees.add(fees(tomorrow, 7), WHY, finance)).isInstanceOf(TermsBeginTooEarly.class);
    }

    @Test
    void areWithdrawnOnlyBeforeTheyBeginAndLeaveTheirDayFree() {
        LocalDate day = today.plusDays(1);
        inATransactionThatIsTakenBack(() -> {
            addFees.add(fees(day, 7), WHY, finance);
            addRule.add(rule(day, 2), WHY, finance);
            long policy = terms.feesOn(day).id();
            long rule = terms.withholdingOn(PayeeKind.INDIVIDUAL, day).id();

            withdrawFees.withdraw(policy, WHY, finance);
            withdrawRule.withdraw(rule, WHY, finance);
            assertThat(terms.feesOn(day).platform()).isEqualTo(Rate.percent(5));
            assertThat(withheld(day).incomeTax()).isEqualTo(Won.of(30_000));
            assertThatThrownBy(() -> withdrawFees.withdraw(policy, WHY, finance))
                    .isInstanceOf(TermsHaveBegun.class);

            addFees.add(fees(day, 6), WHY, finance);
            addRule.add(rule(day, 1), WHY, finance);
            clock.advance(Duration.ofDays(1));
            long begun = terms.feesOn(day).id();
            assertThatThrownBy(() -> withdrawFees.withdraw(begun, WHY, finance)).isInstanceOf(TermsHaveBegun.class);
            assertThatThrownBy(() -> withdrawRule.withdraw(
                            terms.withholdingOn(PayeeKind.INDIVIDUAL, day).id(), WHY, finance))
                    .isInstanceOf(TermsHaveBegun.class);
            assertThat(terms.feesOn(day).platform()).isEqualTo(Rate.percent(6));
        });
        assertThatThrownBy(() -> withdrawFees.withdraw(Long.MAX_VALUE, WHY, finance))
                .isInstanceOf(NoSuchTerms.class);
    }

    @Test
    void areSetByFinanceAlone() {
        LocalDate day = today.plusDays(1);
        long policy = terms.feesOn(today).id();
        for (MemberId other : List.of(people.register(Role.ADMIN), people.register(Role.ARTIST, Role.FAN))) {
            assertThatThrownBy(() -> addFees.add(fees(day, 0), WHY, other)).isInstanceOf(FinanceOnly.class);
            assertThatThrownBy(() -> addRule.add(rule(day, 0), WHY, other)).isInstanceOf(FinanceOnly.class);
            assertThatThrownBy(() -> withdrawFees.withdraw(policy, WHY, other)).isInstanceOf(FinanceOnly.class);
            assertThatThrownBy(() -> withdrawRule.withdraw(policy, WHY, other)).isInstanceOf(FinanceOnly.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fee_policy set platform = 1",
                "update fee_policy set effective_from = '2030-01-01'",
                "update fee_policy set reason = 'another'",
                "update fee_policy set withdrawn_at = '2019-01-01', withdrawn_by = 1, withdrawn_because = 'never was'",
                "delete from fee_policy",
                "update withholding_rule set income_tax = 0",
                "update withholding_rule set exempt_up_to = 1",
                "update withholding_rule set withdrawn_at = '2019-01-01', withdrawn_by = 1, withdrawn_because = 'no'",
                "delete from withholding_rule",
                "delete from payee_history",
                "update payee_history set was = 'x'",
                "delete from holiday_history",
                "update holiday_history set reason = 'x'"
            })
    void cannotBeChangedAfterwardsEvenBySql(String sql) {
        jdbc.sql("insert into payee_history (member_id, what, at) values (?, 'OPENED', ?)")
                .params(finance.value(), clock.instant())
                .update();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("insert-only");
    }

    @Test
    void cannotBeBackdatedBySql() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into fee_policy (effective_from, platform, payment, vat, reason, recorded_at)
                                values ('2021-01-01', 0, 0, 0, 'long ago', '2019-01-01')
                                """).update())
                .withMessageContaining("fees begin tomorrow or later");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into withholding_rule (kind, effective_from, taxed_share, exempt_up_to,
                                  income_tax, local_tax, reason, recorded_at)
                                values ('INDIVIDUAL', '2021-01-01', 0, 0, 0, 0, 'long ago', '2019-01-01')
                                """).update())
                .withMessageContaining("rules begin tomorrow or later");
    }

    @Test
    void areOneThoughTwoOfFinanceSetThemForTheSameDayAtOnce() throws InterruptedException {
        List<MemberId> two = List.of(finance, people.register(Role.FINANCE));
        for (int round = 0; round < 5; round++) {
            // so far ahead that no other test ever comes to it
            LocalDate day = today.plusYears(100).plusDays(round);

            List<Race.Result<Boolean>> results = Race.of(2, i -> {
                addFees.add(fees(day, 6 + i), WHY, two.get(i));
                return true;
            });

            assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> result.failure() != null)
                    .singleElement()
                    .satisfies(late -> assertThat(late.failure()).isInstanceOf(TermsForThatDay.class));
            withdrawFees.withdraw(terms.feesOn(day).id(), WHY, finance);
        }
    }

    @Test
    void wouldBeTwoIfOnlyLookingFirstKeptThemApart() throws InterruptedException {
        jdbc.sql("drop table if exists careless_fee_policy").update();
        jdbc.sql("create table careless_fee_policy (effective_from date not null)")
                .update();
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

        Race.of(2, i -> {
            boolean free = jdbc.sql("select count(*) from careless_fee_policy where effective_from = ?")
                            .param(today)
                            .query(Integer.class)
                            .single()
                    == 0;
            bothHaveLooked.await();
            return free
                    && jdbc.sql("insert into careless_fee_policy (effective_from) values (?)")
                                    .param(today)
                                    .update()
                            == 1;
        });

        assertThat(jdbc.sql("select count(*) from careless_fee_policy")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        jdbc.sql("drop table careless_fee_policy").update();
    }

    private Withheld withheld(LocalDate day) {
        return terms.withholdingOn(PayeeKind.INDIVIDUAL, day).on(Won.of(1_000_000));
    }

    private static NewFees fees(LocalDate from, int platform) {
        return new NewFees(from, Rate.percent(platform), Rate.percent(3), Rate.percent(10));
    }

    private static NewRule rule(LocalDate from, int income) {
        return new NewRule(PayeeKind.INDIVIDUAL, from, Rate.ALL, Won.ZERO, Rate.percent(income), Rate.percent(10));
    }

    /** Other tests reckon with these terms too, and soon. */
    private void inATransactionThatIsTakenBack(Runnable test) {
        transaction.executeWithoutResult(status -> {
            test.run();
            status.setRollbackOnly();
        });
    }
}
