package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.export.ExportFormat;
import com.encore.export.ExportOrder;
import com.encore.export.ExportPeriod;
import com.encore.export.RequestExport;
import com.encore.ledger.CloseMonth;
import com.encore.ledger.MonthToClose;
import com.encore.notification.Language;
import com.encore.operations.Identity;
import com.encore.payee.StagedPayee;
import com.encore.project.ProjectId;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.RecalculateSettlement;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Order;
import com.encore.terms.PayeeKind;
import com.encore.testing.OwnDatabase;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import com.encore.watch.ExpectedState;
import com.encore.watch.MissingRun;
import com.encore.watch.MissingRuns;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sweep should have begun is missing when it did not come, on a node on which none comes. */
class ExpectedSweepsTests {

    /** A run counts as late a minute after the sweep should have come, which comes each minute. */
    private static final Duration ALMOST_LATE = Duration.ofSeconds(60 + 50);

    /** The watch looks every half minute, and two minutes after it should have begun everybody knows. */
    private static final Duration SOON_AFTER = Duration.ofSeconds(70);

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startANodeOnWhichNothingRunsByItself() {
        node = TestNode.start(
                new Class<?>[] {},
                Map.of("encore.db.url", OwnDatabase.named("encore_expected_sweeps"), "encore.roles", "web"));
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void missesTheSettlementNobodyOpenedAndThenTheOneNobodyCalculated() throws Exception {
        ProjectId project = sales().of(artist(), Order.of(45_000, 2)).project();
        Identity unopened = Identity.project(project.value());
        look();
        advance(ALMOST_LATE);
        assertThat(missing("settle", unopened)).as("not late yet").isFalse();
        advance(SOON_AFTER);
        assertThat(missing("settle", unopened)).isTrue();

        OpenSettlement.Opened opened =
                node.getBean(OpenSettlement.class).open(project).orElseThrow();
        Identity uncalculated = Identity.settlement(opened.settlement().value(), opened.revision());
        look();
        assertThat(missing("settle", unopened)).isFalse();
        assertThat(stateOf("settle", unopened)).as("it came late").containsExactly(ExpectedState.LATE.name());
        advance(ALMOST_LATE);
        assertThat(missing("settle", uncalculated)).isFalse();
        advance(SOON_AFTER);
        assertThat(missing("settle", uncalculated)).isTrue();

        RunHere.completes(node, "settle", uncalculated);
        look();
        assertThat(missing("settle", uncalculated)).isFalse();
    }

    @Test
    void missesNothingThatWasDoneInTime() throws Exception {
        ProjectId project = sales().of(artist(), Order.of(45_000, 2)).project();
        look();
        OpenSettlement.Opened opened =
                node.getBean(OpenSettlement.class).open(project).orElseThrow();
        Identity settlement = Identity.settlement(opened.settlement().value(), opened.revision());
        look();
        RunHere.completes(node, "settle", settlement);
        advance(Duration.ofDays(1));
        assertThat(stateOf("settle", Identity.project(project.value()))).isEmpty();
        assertThat(stateOf("settle", settlement)).isEmpty();
    }

    @Test
    void blamesNobodyForAProjectThatCannotBeSettledYet() {
        MemberId artist = node.getBean(People.class).register(Role.FAN, Role.ARTIST);
        ProjectId project = sales().of(artist, Order.of(45_000, 2)).project();
        ProjectId funding = node.getBean(Stage.class).project(Duration.ofDays(30));
        look();
        advance(Duration.ofDays(3));
        assertThat(stateOf("settle", Identity.project(project.value())))
                .as("its artist has no tax profile")
                .isEmpty();
        assertThat(stateOf("settle", Identity.project(funding.value()))).isEmpty();

        node.getBean(StagedPayee.class).profile(artist, PayeeKind.INDIVIDUAL);
        look();
        assertThat(missing("settle", Identity.project(project.value())))
                .as("due from now, not from three days ago")
                .isFalse();
        advance(ALMOST_LATE.plus(SOON_AFTER));
        assertThat(missing("settle", Identity.project(project.value()))).isTrue();
    }

    @Test
    void takesBackWhatWasCalculatedAnewMeanwhile() {
        ProjectId project = sales().of(artist(), Order.of(45_000, 2)).project();
        Settling settling = node.getBean(Settling.class);
        SettlementView settlement = settling.calculated(project);
        OpenSettlement.Opened again = node.getBean(RecalculateSettlement.class)
                .recalculate(settlement.id(), settlement.hash(), new Reason("다시 계산"), settling.finance());
        Identity second = Identity.settlement(settlement.id().value(), again.revision());
        look();
        assertThat(stateOf("settle", second)).containsExactly(ExpectedState.WAITING.name());

        settling.calculate(again, 100);
        advance(Duration.ofDays(1));
        assertThat(stateOf("settle", second)).isEmpty();
    }

    @Test
    void missesStatementsNobodyWrote() throws Exception {
        SettlementView settlement = node.getBean(Settling.class)
                .approved(sales().of(artist(), Order.of(45_000, 2)).project());
        Identity about = Identity.settlement(settlement.id().value(), settlement.revision());
        look();
        advance(ALMOST_LATE);
        assertThat(missing("write-statements", about)).as("not late yet").isFalse();
        advance(SOON_AFTER);
        assertThat(missing("write-statements", about)).isTrue();

        RunHere.completes(node, "write-statements", about);
        look();
        assertThat(missing("write-statements", about)).isFalse();
        assertThat(stateOf("write-statements", about)).containsExactly(ExpectedState.LATE.name());
    }

    @Test
    void missesTheMonthNobodyClosedFromItsFirstBusinessDay() throws Exception {
        closeWhatIsDue();
        sales().of(node.getBean(Stage.class).fan(), Order.of(30_000, 1));
        while (due().isEmpty()) {
            look();
            assertThat(anyMonthExpected()).as("no month is due").isFalse();
            node.getBean(TestClock.class).advance(Duration.ofHours(12));
        }
        Identity month = Identity.month(due().getFirst());
        look();
        advance(Duration.ofMinutes(60).plusSeconds(50));
        assertThat(missing("close-month", month))
                .as("its sweep comes once an hour")
                .isFalse();
        advance(SOON_AFTER);
        assertThat(missing("close-month", month)).isTrue();

        closeWhatIsDue();
        look();
        assertThat(anyMonthExpected()).as("somebody closed it by hand").isFalse();
    }

    @Test
    void missesTheExportNobodyBegan() throws Exception {
        LocalDate today = Seoul.dateOf(node.getBean(TestClock.class).instant());
        // written down, and this node has no jobs to start it with
        node.getBean(RequestExport.class)
                .request(new ExportOrder(
                        UUID.randomUUID(),
                        "payments",
                        ExportFormat.CSV,
                        Language.KO,
                        ExportPeriod.of(today, today),
                        node.getBean(People.class).register(Role.FINANCE)));
        Identity export = Identity.export(jdbc().sql("select max(id) from export_request")
                .query(Long.class)
                .single());
        // the sweep leaves those alone that may be starting this moment
        advance(Duration.ofMinutes(1));
        advance(ALMOST_LATE);
        assertThat(missing("make-export", export)).as("not late yet").isFalse();
        advance(SOON_AFTER);
        assertThat(missing("make-export", export)).isTrue();

        RunHere.completes(node, "make-export", export);
        look();
        assertThat(missing("make-export", export)).isFalse();
    }

    private static void closeWhatIsDue() {
        while (!due().isEmpty()) {
            node.getBean(CloseMonth.class).close(due().getFirst());
        }
    }

    private static List<YearMonth> due() {
        return node.getBean(MonthToClose.class).next().stream().toList();
    }

    private static void look() {
        node.getBean(ExpectedRings.class).look();
    }

    private static void advance(Duration by) {
        node.getBean(TestClock.class).advance(by);
        look();
    }

    private static boolean missing(String job, Identity about) {
        return node.getBean(MissingRuns.class).missing(500).stream()
                .filter(run -> run.job().equals(job))
                .map(MissingRun::identity)
                .anyMatch(about::equals);
    }

    private static List<String> stateOf(String job, Identity about) {
        return jdbc().sql("select state from expected_run where job_name = ? and identity = ?")
                .params(job, about.text())
                .query(String.class)
                .list();
    }

    private static boolean anyMonthExpected() {
        return jdbc().sql("select count(*) from expected_run where job_name = 'close-month'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static MemberId artist() {
        return node.getBean(StagedPayee.class).artist(PayeeKind.INDIVIDUAL);
    }

    private static SucceededSales sales() {
        return node.getBean(SucceededSales.class);
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
