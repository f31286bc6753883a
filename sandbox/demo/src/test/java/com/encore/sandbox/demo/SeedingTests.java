package com.encore.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberName;
import com.encore.account.Password;
import com.encore.account.RegisterMember;
import com.encore.account.Role;
import com.encore.notification.Language;
import com.encore.sandbox.portone.MoneyRecord;
import com.encore.testing.Books;
import com.encore.testing.Race;
import com.encore.time.Seoul;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes start on one empty laptop at once; what they have made together is looked at from all sides. */
@ExtendWith(OutputCaptureExtension.class)
class SeedingTests {

    private static final int PEOPLE = 8 + 64 + 16;
    private static final int PROJECTS = 29;

    @TempDir
    private static Path mail;

    private static Laptop laptop;
    private static List<ConfigurableApplicationContext> nodes;
    private static JdbcClient jdbc;
    private static long statements;

    @BeforeAll
    static void startTwoNodesAtOnce() throws Exception {
        laptop = new Laptop("encore_two_nodes", mail);
        startLogging();
        try {
            nodes = Race.of(2, node -> laptop.node()).stream()
                    .map(Race.Result::value)
                    .toList();
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
        jdbc = nodes.getFirst().getBean(JdbcClient.class);
        statements = jdbc.sql("show global status like 'Questions'")
                .query((row, number) -> row.getLong("Value"))
                .single();
    }

    /** The nodes share one JVM and so one log, which two of them at once cannot set up. */
    private static void startLogging() {
        LoggingSystem log = LoggingSystem.get(SeedingTests.class.getClassLoader());
        log.beforeInitialize();
        log.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void stop() {
        nodes.forEach(ConfigurableApplicationContext::close);
        laptop.close();
    }

    private static long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void seedsOnceWhenTwoNodesStartAtOnce() {
        assertThat(count("member")).isEqualTo(PEOPLE);
        assertThat(count("project")).isEqualTo(PROJECTS);
    }

    @Test
    void doesNothingTheSecondTime() {
        long before = count("pledge");

        nodes.getFirst().getBean(SeedAtStart.class).run(new DefaultApplicationArguments());

        assertThat(count("member")).isEqualTo(PEOPLE);
        assertThat(count("pledge")).isEqualTo(before);
    }

    @Test
    void leavesBooksThatAreRight() {
        assertThat(new Books(jdbc).troubles()).isEmpty();
    }

    @Test
    void movesTheSameMoneyAtTheProvider() {
        MoneyRecord record = laptop.sandbox().record();

        assertThat(jdbc.sql("select sum(captured) from payment")
                        .query(Long.class)
                        .single())
                .isEqualTo(record.capturedTotal());
        assertThat(jdbc.sql("select sum(refunded) from payment")
                        .query(Long.class)
                        .single())
                .isPositive()
                .isEqualTo(record.cancelledTotal());
    }

    @Test
    void paysForHundredsOfPledgesOverWeeks() {
        assertThat(count("pledge where state = 'PAID'")).isBetween(400L, 600L);
        assertThat(jdbc.sql("select count(distinct date(paid_at)) from pledge where state = 'PAID'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(20);
    }

    @Test
    void showsEveryStateThereIsSomethingToSeeIn() {
        assertThat(jdbc.sql("select distinct state from project")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "DRAFT", "IN_REVIEW", "APPROVED", "FUNDING", "CANCELLED", "SUCCEEDED", "FAILED");
        assertThat(jdbc.sql("select distinct state from pledge")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("HELD", "PAID", "EXPIRED", "REFUNDING", "REFUNDED", "CONFIRMED");
        assertThat(jdbc.sql("select distinct state from payment")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PAID", "WAITING", "EXPIRED", "REFUNDED");
        assertThat(count("reward where sold = stock")).isEqualTo(4);
        assertThat(count("project_figures where raised = 0")).isEqualTo(1);
        assertThat(count("closing_result where result = 'CALLED_OFF' and finished_at is not null"))
                .isEqualTo(1);
        assertThat(count("project_figures t join project p on p.id = t.project_id where t.raised >= p.goal"))
                .isEqualTo(11);
    }

    @Test
    void leavesASettlementInEachStateAPersonCanMeet() {
        assertThat(jdbc.sql("select distinct state from settlement")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "CALCULATED", "CHECKED", "APPROVED", "INSTRUCTED", "PAID", "BOUNCED", "HELD");
        assertThat(DemoProjects.read())
                .filteredOn(file -> file.settled() != null)
                .allSatisfy(file -> assertThat(jdbc.sql(
                                        "select s.state from settlement s join project p on p.id = s.project_id where p.title = ?")
                                .param(file.title())
                                .query(String.class)
                                .single())
                        .isEqualTo(String.valueOf(file.settled())));
        assertThat(jdbc.sql("select state from payout_batch order by state")
                        .query(String.class)
                        .list())
                .contains("CLOSED", "CONFIRMED");
    }

    @Test
    void paysWhatWasApprovedOnTheDayItWasDue() {
        assertThat(count("payout p join settlement s on s.id = p.settlement_id where p.paid_on <> s.due_on"))
                .isZero();
        assertThat(count("payout where state = 'PAID'")).isOne();
        assertThat(count("payout where state = 'BOUNCED' and bank_message is not null"))
                .isOne();
    }

    @Test
    void comparesEachDayInTheNightAfterAndLeavesOneDifferenceOpen() {
        assertThat(count("reconciled_day where phase <> 'DONE' or their_captures is null"))
                .isZero();
        assertThat(count("reconciled_day")).isGreaterThan(35);
        assertThat(jdbc.sql("select kind, state from difference order by state")
                        .query((row, number) -> row.getString("kind") + " " + row.getString("state"))
                        .list())
                .containsExactlyInAnyOrder("AMOUNT OPEN", "LATE EXPLAINED", "MISSING_THERE MOOT");
        assertThat(count("difference d join project p on p.id = d.project_id where d.state = 'OPEN'"
                        + " and p.state <> 'FUNDING'"))
                .isZero();
    }

    @Test
    void bringsWhatTheProviderPaysOutToTheBankAndLeavesTheNewestWaiting() {
        assertThat(count("provider_payout where state = 'EXPECTED'")).isOne();
        assertThat(count("provider_payout where state = 'MATCHED'")).isGreaterThanOrEqualTo(3);
        assertThat(jdbc.sql("select sum(p.amount) from posting p join account a on a.id = p.account_id"
                                + " where a.code = 'BANK'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void closesTheMonthsThatAreOver() {
        assertThat(count("closed_month where entries > 0")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void knowsWhereTheMoneyOfEveryArtistGoes() {
        assertThat(jdbc.sql("""
                                select m.email from member m join member_role r on r.member_id = m.id and r.role = 'ARTIST'
                                where m.id not in (select member_id from payee_profile)
                                """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select distinct kind from payee_profile")
                        .query(String.class)
                        .list())
                .hasSize(6);
        assertThat(jdbc.sql("select kind from payee_profile p join member m on m.id = p.member_id where m.email = ?")
                        .param(People.ARTIST)
                        .query(String.class)
                        .single())
                .isEqualTo("INDIVIDUAL");
    }

    @Test
    void raisesWhatEachFileSays() {
        assertThat(DemoProjects.read()).filteredOn(file -> file.raised() > 0).allSatisfy(file -> {
            long percent = jdbc.sql("""
                            select t.raised * 100 div p.goal from project p join project_figures t on t.project_id = p.id
                            where p.title = ?
                            """).param(file.title()).query(Long.class).single();
            assertThat(percent).isBetween((long) file.raised(), file.raised() + 8L);
        });
    }

    /** From the pledges themselves: what had been paid by the end of a day and not been taken back by then. */
    @Test
    void notesWhereEachProjectStoodAtTheEndOfEachDay() {
        List<Map<String, Object>> wrong = jdbc.sql("""
                        select d.project_id, d.day, d.raised, sum(p.total) as paid
                        from project_day d left join pledge p on p.project_id = d.project_id
                          and p.paid_at < timestampadd(hour, -9, timestampadd(day, 1, d.day))
                          and not exists (select 1 from refund r where r.pledge_id = p.id
                            and r.requested_at < timestampadd(hour, -9, timestampadd(day, 1, d.day)))
                        where d.day < :today
                        group by d.project_id, d.day having d.raised <> coalesce(sum(p.total), 0)
                        """)
                .param("today", Seoul.dateOf(Instant.now()))
                .query()
                .listOfRows();
        assertThat(wrong).isEmpty();
        assertThat(count("project_day d join project p on p.id = d.project_id"
                        + " where d.day < date(timestampadd(hour, 9, p.opened_at))"))
                .as("days before a project opened")
                .isZero();
        assertThat(jdbc.sql(
                                "select max(days) from (select count(*) as days from project_day group by project_id) each_one")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(20);
    }

    @Test
    void keepsTheOrderOfTime() {
        Instant now = Instant.now();
        assertThat(count("pledge p join project j on j.id = p.project_id where p.created_at < j.opened_at"))
                .isZero();
        assertThat(count("pledge where paid_at < created_at")).isZero();
        assertThat(count("refund r join pledge p on p.id = r.pledge_id where r.requested_at < p.paid_at"))
                .isZero();
        assertThat(count("project where opened_at < opens_at or submitted_at < created_at"))
                .isZero();
        assertThat(count("pledge p join member m on m.id = p.member_id where p.created_at < m.created_at"))
                .isZero();
        assertThat(jdbc.sql(
                                "select max(at) from (select at from pledge_history union all select at from settlement_history"
                                        + " union all select at from payout_history) moments")
                        .query(Instant.class)
                        .single())
                .isBefore(now);
    }

    @Test
    void writesLettersOnlyToThoseWhoAreThere() throws IOException {
        try (Stream<Path> letters = Files.list(mail)) {
            List<Path> all =
                    letters.filter(file -> file.toString().endsWith(".eml")).toList();
            assertThat(all)
                    .hasSizeBetween(5, 40)
                    .allSatisfy(letter -> assertThat(letter).content().doesNotContain(People.MADE_UP));
        }
    }

    @Test
    void letsTheDemoAccountsIn() {
        for (String email : List.of(
                People.FAN,
                People.ARTIST,
                People.FIRST,
                People.OPERATOR,
                People.APPROVER,
                People.FINANCE,
                People.LAST)) {
            assertThat(count("member where state = 'ACTIVE' and email = '" + email + "'"))
                    .isOne();
        }
    }

    @Test
    void staysWithinABoundOfWork() {
        assertThat(statements).isLessThan(80_000);
    }

    @Test
    void saysWhereToLookAndWhoToBeAtEveryStart(CapturedOutput output) {
        long made = makings(output);
        try (ConfigurableApplicationContext third = laptop.node()) {
            assertThat(third.isRunning()).isTrue();
            assertThat(output).contains("/dev/mail", laptop.sandbox().apiBase(), "fan@encore.test", "encore-demo");
            assertThat(makings(output)).isEqualTo(made);
        }
    }

    @Test
    void saysWhatToDoWhenItsMakingWasInterrupted(@TempDir Path letters, CapturedOutput output) throws Exception {
        try (Laptop other = new Laptop("encore_interrupted", letters)) {
            try (ConfigurableApplicationContext first = other.node("encore.demo.seed=false")) {
                first.getBean(RegisterMember.class)
                        .register(
                                new Email(People.FIRST),
                                new MemberName("데모 관리자"),
                                new Password(People.PASSWORD),
                                Set.of(Role.ADMIN),
                                Language.KO);
            }
            try (ConfigurableApplicationContext second = other.node()) {
                assertThat(output).contains("mvn -Dencore.demo.reset");
                assertThat(second.getBean(JdbcClient.class)
                                .sql("select count(*) from member")
                                .query(Integer.class)
                                .single())
                        .isOne();
            }
        }
    }

    private static long makings(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> line.contains("Making demo data"))
                .count();
    }
}
