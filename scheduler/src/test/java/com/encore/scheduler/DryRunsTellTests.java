package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.counter.BeginFold;
import com.encore.counter.CountView;
import com.encore.counter.CountsAhead;
import com.encore.counter.FoldBatch;
import com.encore.counter.FoldCounters;
import com.encore.counter.FoldShard;
import com.encore.counter.InterestOf;
import com.encore.counter.Visitor;
import com.encore.export.ExportFormat;
import com.encore.export.ExportOrder;
import com.encore.export.ExportPeriod;
import com.encore.export.RequestExport;
import com.encore.ledger.CloseMonth;
import com.encore.notification.Language;
import com.encore.operations.Identity;
import com.encore.operations.JobDescription;
import com.encore.payee.StagedPayee;
import com.encore.pledge.PledgeId;
import com.encore.preview.DryRuns;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.project.ProjectId;
import com.encore.settlement.MarkPledgesSettled;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.PayeeKind;
import com.encore.testing.OwnDatabase;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said beforehand of a job is what its run then does, and it is another hash whenever that is something else. */
class DryRunsTellTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startANodeOnWhichNothingRunsByItself() {
        node = TestNode.start(
                new Class<?>[] {},
                Map.of("encore.db.url", OwnDatabase.named("encore_dry_runs_tell"), "encore.roles", "web"));
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void thereIsOneForEveryJob() {
        assertThat(node.getBeansOfType(JobDescription.class).values())
                .extracting(JobDescription::name)
                .filteredOn(job -> !job.equals(CountingJob.NAME))
                .allSatisfy(job -> assertThat(node.getBean(DryRuns.class).knows(job))
                        .as(job)
                        .isTrue());
    }

    @Test
    void saysWhichProjectWouldOpen() throws Exception {
        ProjectId project = stage().project(Duration.ofDays(7));
        stage().reward(project, 45_000, 10, null);
        jdbc().sql("delete from project_total where project_id = ?")
                .param(project.value())
                .update();
        jdbc().sql("update project set state = 'APPROVED', opened_at = null, opens_at = ? where id = ?")
                .params(now().plus(Duration.ofHours(1)), project.value())
                .update();
        Identity about = Identity.project(project.value());
        Preview early = preview("open-funding", about);
        assertThat(early.effects()).contains(Effect.of("open-projects", 0, 0), Effect.fact("open-not-due"));

        clock().advance(Duration.ofHours(1));
        Preview due = preview("open-funding", about);
        assertThat(due.effects())
                .containsExactly(
                        Effect.of("open-projects", 1, 1_000_000),
                        Effect.of("open-rewards", 1),
                        Effect.fact("open-opens"));
        assertThat(due.hash()).isNotEqualTo(early.hash());
        assertThat(preview("open-funding", about).hash()).as("nothing changed").isEqualTo(due.hash());
        stage().reward(project, 60_000, 5, null);
        assertThat(preview("open-funding", about).hash()).isNotEqualTo(due.hash());

        RunHere.completes(node, "open-funding", about);
        assertThat(jdbc().sql("select state from project where id = ?")
                        .param(project.value())
                        .query(String.class)
                        .single())
                .isEqualTo("FUNDING");
        assertThat(preview("open-funding", about).effects()).contains(Effect.fact("open-nothing"));
    }

    @Test
    void saysToTheWonWhatAMonthWouldFreeze() throws Exception {
        firstOfNextMonth();
        closeWhatIsOver();
        YearMonth month = YearMonth.from(Seoul.dateOf(now()));
        Success success = sales().of(stage().fan(), Order.of(30_000, 2), Order.donation(5_000));
        Identity about = Identity.month(month);
        assertThat(preview("close-month", about).effects()).containsExactly(Effect.fact("month-not-over"));
        firstOfNextMonth();

        Preview before = preview("close-month", about);
        assertThat(preview("close-month", about).hash()).as("nothing changed").isEqualTo(before.hash());
        bookedAgainInTheSameMonth(success.project());
        Preview late = preview("close-month", about);
        assertThat(late.hash()).isNotEqualTo(before.hash());
        assertThat(late.won() - before.won()).isEqualTo(65_000);
        assertThat(preview("close-month", Identity.month(month.plusMonths(1))).effects())
                .containsExactly(Effect.fact("month-not-over"));

        RunHere.completes(node, "close-month", about);
        Effect frozen = jdbc().sql("select entries, debit from closed_month where month = ?")
                .param(month.atDay(1))
                .query((row, number) -> Effect.of("month-entries", row.getLong("entries"), row.getLong("debit")))
                .single();
        assertThat(late.effects())
                .containsExactly(
                        frozen,
                        Effect.of("month-balances", count("month_balance where month = '" + month.atDay(1) + "'")),
                        Effect.fact("month-closes"));
        assertThat(preview("close-month", about).effects()).containsExactly(Effect.fact("month-closed"));
    }

    @Test
    void saysWhichStatementsWouldBeWrittenAndWhoWouldHearOfIt() throws Exception {
        MemberId artist = node.getBean(StagedPayee.class).artist(PayeeKind.INDIVIDUAL);
        Success success = sales().of(artist, Order.of(45_000, 3), Order.of(20_000, 1), Order.donation(7_000));
        SettlementView settlement = node.getBean(Settling.class).approved(success.project());
        Identity about = Identity.settlement(settlement.id().value(), settlement.revision());
        Preview all = preview("write-statements", about);
        assertThat(all.effects())
                .containsExactly(
                        Effect.of("statement-files", 4, settlement.figures().net()),
                        Effect.of("statement-pledges", 3),
                        Effect.fact("statement-writes"));
        assertThat(preview("write-statements", about).hash())
                .as("nothing changed")
                .isEqualTo(all.hash());

        PledgeId told = success.sold().getFirst().pledge();
        node.getBean(MarkPledgesSettled.class).mark(List.of(told));
        Preview rest = preview("write-statements", about);
        assertThat(rest.effects()).contains(Effect.of("statement-pledges", 2));
        assertThat(rest.hash()).isNotEqualTo(all.hash());

        RunHere.completes(node, "write-statements", about);
        assertThat(count("settlement_statement where settlement_id = "
                        + settlement.id().value()))
                .isEqualTo(4);
        assertThat(count("pledge where state = 'SETTLED' and project_id = "
                        + success.project().value()))
                .isEqualTo(3);
        Preview nothing = preview("write-statements", about);
        assertThat(nothing.effects()).contains(Effect.of("statement-pledges", 0), Effect.fact("statement-nothing"));
        assertThat(nothing.hash()).isNotEqualTo(rest.hash());
    }

    @Test
    void saysWhatWouldBeAddedToTheCounters() throws Exception {
        node.getBean(FoldCounters.class).fold();
        ProjectId one = stage().project();
        ProjectId other = stage().project();
        Identity about = Identity.minute(now());
        Preview none = preview("sync-counters", about);
        assertThat(none.effects()).contains(Effect.of("count-projects", 0), Effect.of("count-views", 0));

        viewed(one, 3);
        Preview counted = preview("sync-counters", about);
        assertThat(counted.effects()).contains(Effect.of("count-projects", 1), Effect.of("count-views", 3));
        assertThat(counted.hash()).isNotEqualTo(none.hash());
        viewed(one, 1);
        assertThat(preview("sync-counters", about).hash())
                .as("the same projects, and people go on looking at them")
                .isEqualTo(counted.hash());
        viewed(other, 2);
        Preview both = preview("sync-counters", about);
        assertThat(both.effects()).contains(Effect.of("count-projects", 2), Effect.of("count-views", 6));
        assertThat(both.hash()).isNotEqualTo(counted.hash());

        FoldBatch aside = node.getBean(BeginFold.class).begin().orElseThrow();
        Preview set = preview("sync-counters", about);
        assertThat(set.effects())
                .contains(Effect.of("count-views", 6), Effect.fact("count-aside"))
                .as("all that are funding")
                .contains(Effect.of("count-ranked", count("project where state = 'FUNDING'")));
        assertThat(set.hash()).isNotEqualTo(both.hash());
        node.getBean(FoldShard.class).fold(aside.id(), aside.shards().getFirst());
        Preview rest = preview("sync-counters", about);
        assertThat(rest.hash()).isNotEqualTo(set.hash());
        assertThat(rest.effects()).doesNotContain(Effect.of("count-views", 6));

        RunHere.completes(node, "sync-counters", about);
        assertThat(views(one) + views(other)).isEqualTo(6);
        assertThat(count("project_popularity")).isEqualTo(count("project where state = 'FUNDING'"));
        assertThat(preview("sync-counters", about).effects()).contains(Effect.of("count-projects", 0));
    }

    @Test
    void saysHowMuchOfEachKindWouldBeTidiedAway() throws Exception {
        RunHere.completes(node, "sync-counters", Identity.minute(Instant.parse("2001-01-01T00:00:00Z")));
        jdbc().sql("update run_request set ended_at = '2001-01-01' where identity = 'minute=2001-01-01T00:00:00Z'")
                .update();
        jdbc().sql("""
                        insert into node (id, name, roles, version, started_at, beat_at, skew_ms, deciding)
                        values (uuid(), 'old', 'jobs', 'test', '2001-01-01', '2001-01-01', 0, true)
                        """).update();
        jdbc().sql("""
                        insert into expected_run (job_name, identity, due_at, late_at, made_up, state, over_at)
                        values ('tidy', 'date=2001-01-01', '2001-01-01', '2001-01-01', false, 'LATE', '2001-01-01')
                        """).update();
        webhook("one");
        webhook("two");
        jdbc().sql("""
                        insert into message (dedupe_key, recipient, language, kind, state, next_attempt_at, posted_at, sent_at)
                        values (uuid(), 'a@encore.test', 'ko', 'TEST', 'SENT', '2001-01-01', '2001-01-01', '2001-01-01')
                        """).update();
        jdbc().sql("insert into stored_file (name, media_type, touched_at) values ('old', 'text/csv', '2001-01-01')")
                .update();
        jdbc().sql(
                        "insert into console_order (member_id, token, action, about, begun_at) values (1, ?, 'stop', '', '2001-01-01')")
                .param("0".repeat(32))
                .update();
        // nodes beat by the real clock, and this one is not to be forgotten
        Identity about = Identity.date(Seoul.dateOf(Clock.systemUTC().instant()));

        Preview before = preview("tidy", about);
        assertThat(before.effects())
                .containsExactly(
                        Effect.of("tidy-runs", 1),
                        Effect.of("tidy-nodes", 1),
                        Effect.of("tidy-orders", 1),
                        Effect.of("tidy-watch", 1),
                        Effect.of("tidy-letters", 1),
                        Effect.of("tidy-webhooks", 2),
                        Effect.of("tidy-movements", 0),
                        Effect.of("tidy-exports", 0),
                        Effect.of("tidy-files", 1));
        assertThat(preview("tidy", about).hash()).as("nothing changed").isEqualTo(before.hash());
        jdbc().sql("delete from webhook_receipt where message_id = 'two'").update();
        webhook("another");
        assertThat(preview("tidy", about).effects()).as("as many").isEqualTo(before.effects());
        assertThat(preview("tidy", about).hash()).as("but others").isNotEqualTo(before.hash());

        RunHere.completes(node, "tidy", about);
        assertThat(count("run_request where ended_at < '2002-01-01'")
                        + count("node where beat_at < '2002-01-01'")
                        + count("console_order where begun_at < '2002-01-01'")
                        + count("expected_run where over_at < '2002-01-01'")
                        + count("message where next_attempt_at < '2002-01-01'")
                        + count("webhook_receipt where received_at < '2002-01-01'")
                        + count("stored_file where touched_at < '2002-01-01'"))
                .isZero();
        assertThat(preview("tidy", about).effects())
                .allSatisfy(effect -> assertThat(effect.count()).isZero());
    }

    @Test
    void saysHowManyRowsAnExportWouldHave() throws Exception {
        Success success = sales().of(stage().fan(), Order.of(30_000, 2));
        LocalDate today = Seoul.dateOf(now());
        node.getBean(RequestExport.class)
                .request(new ExportOrder(
                        UUID.randomUUID(),
                        "payments",
                        ExportFormat.CSV,
                        Language.KO,
                        ExportPeriod.of(today, today),
                        node.getBean(People.class).register(Role.FINANCE)));
        long id = jdbc().sql("select max(id) from export_request")
                .query(Long.class)
                .single();
        Identity about = Identity.export(id);
        Preview before = preview("make-export", about);
        assertThat(preview("make-export", about).hash()).as("nothing changed").isEqualTo(before.hash());
        sales().goesBack(success.sold().getFirst(), 1_000);
        Preview less = preview("make-export", about);
        assertThat(less.effects()).as("as many rows").isEqualTo(before.effects());
        assertThat(less.hash()).as("over another sum").isNotEqualTo(before.hash());

        RunHere.completes(node, "make-export", about);
        assertThat(less.effects())
                .containsExactly(Effect.of(
                        "export-rows",
                        jdbc().sql("select rows_done from export_request where id = ?")
                                .param(id)
                                .query(Long.class)
                                .single()));
    }

    private static Preview preview(String job, Identity about) {
        return node.getBean(DryRuns.class).of(job, about).orElseThrow();
    }

    private static void webhook(String id) {
        jdbc().sql(
                        "insert into webhook_receipt (message_id, type, received_at) values (?, 'Transaction.Paid', '2001-01-01')")
                .param(id)
                .update();
    }

    /** Counting goes on behind our back, and each visitor counts once. */
    private static void viewed(ProjectId project, int visitors) {
        long before = waiting();
        for (int visitor = 0; visitor < visitors; visitor++) {
            node.getBean(CountView.class)
                    .count(project, Visitor.anonymous(UUID.randomUUID().toString()));
        }
        await().atMost(SOON).until(() -> waiting() == before + visitors);
    }

    private static long waiting() {
        return node.getBean(CountsAhead.class).ahead().orElseThrow().slices().stream()
                .mapToLong(CountsAhead.Slice::views)
                .sum();
    }

    private static long views(ProjectId project) {
        return node.getBean(InterestOf.class).of(project, null).views();
    }

    /** As what was booked in the last moment of the month and committed after it. */
    private static void bookedAgainInTheSameMonth(ProjectId project) {
        jdbc().sql("""
                        insert into journal_entry (kind, business_key, occurred_at, booked_on, memo)
                        select distinct e.kind, concat('late ', e.id), e.occurred_at, e.booked_on, e.memo
                        from journal_entry e join posting p on p.entry_id = e.id where p.project_id = ?
                        """).param(project.value()).update();
        jdbc().sql("""
                        insert into posting (entry_id, account_id, project_id, amount)
                        select late.id, p.account_id, p.project_id, p.amount
                        from journal_entry late join posting p on late.business_key = concat('late ', p.entry_id)
                        """).update();
    }

    private static void firstOfNextMonth() {
        LocalDate first = Seoul.dateOf(now()).plusMonths(1).withDayOfMonth(1);
        clock().advance(Duration.between(now(), Seoul.startOf(first).plusSeconds(60)));
    }

    private static void closeWhatIsOver() {
        YearMonth current = YearMonth.from(Seoul.dateOf(now()));
        Optional<YearMonth> open = oldestOpen();
        while (open.isPresent() && open.get().isBefore(current)) {
            node.getBean(CloseMonth.class).close(open.get());
            open = oldestOpen();
        }
    }

    private static Optional<YearMonth> oldestOpen() {
        return jdbc().sql("""
                        select coalesce((select max(month) + interval 1 month from closed_month),
                          (select min(booked_on) from journal_entry)) as month
                        """)
                .query((row, number) -> Optional.ofNullable(row.getObject("month", LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    private static long count(String what) {
        return jdbc().sql("select count(*) from " + what).query(Long.class).single();
    }

    private static Stage stage() {
        return node.getBean(Stage.class);
    }

    private static SucceededSales sales() {
        return node.getBean(SucceededSales.class);
    }

    private static TestClock clock() {
        return node.getBean(TestClock.class);
    }

    private static Instant now() {
        return clock().instant();
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
