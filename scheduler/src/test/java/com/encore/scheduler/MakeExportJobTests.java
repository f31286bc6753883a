package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.batch.Draining;
import com.encore.batch.Run;
import com.encore.export.BeginExport;
import com.encore.export.DownloadExport;
import com.encore.export.ExportFailure;
import com.encore.export.ExportFormat;
import com.encore.export.ExportId;
import com.encore.export.ExportList;
import com.encore.export.ExportNumber;
import com.encore.export.ExportOrder;
import com.encore.export.ExportPeriod;
import com.encore.export.ExportState;
import com.encore.export.ExportView;
import com.encore.export.RequestExport;
import com.encore.filestore.FileStore;
import com.encore.filestore.StoredFile;
import com.encore.notification.Language;
import com.encore.operations.Cause;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.Guards;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.NodeId;
import com.encore.operations.Nodes;
import com.encore.operations.Requester;
import com.encore.operations.TakeOver;
import com.encore.stereotype.StillMine;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to the nodes, an export is one file that is all there, or none. */
class MakeExportJobTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Requester ADMIN = Requester.person(new MemberId(7), "because I say so");

    private static ConfigurableApplicationContext leaving;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    @BeforeAll
    static void startNodes() {
        leaving = node();
        one = node();
        two = node();
    }

    @AfterAll
    static void stopThem() {
        leaving.close();
        one.close();
        two.close();
    }

    @BeforeEach
    void nothingDisturbs() {
        Rehearsal.beforeRows(() -> {});
    }

    @Test
    void makesTheFileThatWasAskedFor() throws IOException {
        ExportNumber number = ask(one, order(Rehearsal.NUMBERS));

        ExportView made = awaitState(number, ExportState.DONE);

        assertThat(made.rowsDone()).isEqualTo(Rehearsal.ROWS).isEqualTo(made.rowsTotal());
        assertThat(made.totals().getFirst().amount()).isEqualTo((long) Rehearsal.ROWS * (Rehearsal.ROWS - 1) / 2);
        assertThat(made.attempts()).isEqualTo(1);
        assertThat(linesOf(made)).startsWith("\ufeff이름,금액").contains("row 0,0", "row 24999,24999", "# 줄 수 25000");
    }

    @Test
    void makesOneFileForAllWhoAskAndStartAtOnceOnTwoNodes() throws InterruptedException {
        ExportOrder order = order(Rehearsal.NUMBERS);
        CountDownLatch all = new CountDownLatch(1);
        Rehearsal.beforeRows(() -> hold(all));

        List<Race.Result<ExportNumber>> asked = Race.of(20, i -> ask(i % 2 == 0 ? one : two, order));
        assertThat(asked).extracting(Race.Result::failure).containsOnlyNulls();
        ExportNumber number = asked.getFirst().value();
        assertThat(asked).extracting(Race.Result::value).containsOnly(number);
        Identity identity = Identity.export(export(number).id().value());
        List<Race.Result<Launch>> started = Race.of(
                50, i -> (i % 2 == 0 ? one : two).getBean(JobControl.class).start("make-export", identity, ADMIN));
        all.countDown();
        assertThat(started)
                .filteredOn(start -> start.failure() == null)
                .extracting(Race.Result::value)
                .as("nobody is told that there is nothing to do, or something to look at")
                .allMatch(launch -> launch instanceof Launch.Started
                        || launch instanceof Launch.AlreadyRunning
                        || launch instanceof Launch.HandedOver);

        ExportView made = awaitState(number, ExportState.DONE);
        assertThat(made.attempts()).isEqualTo(1);
        assertThat(files(made)).isEqualTo(1);
    }

    @Test
    void makesTheFileFromItsBeginningAfterANodeThatDiedInTheMiddle() throws IOException {
        ExportNumber number = queued(order(Rehearsal.NUMBERS));
        ExportId id = export(number).id();
        // the node claimed the work, wrote part of the file, was killed, and is not known to anybody any more
        Claim claim = one.getBean(ClaimRun.class)
                .claim("make-export", Identity.export(id.value()), NodeId.random(), Requester.the(Cause.CLOCK, ""))
                .orElseThrow();
        String name = one.getBean(BeginExport.class)
                .begin(id, StillMine.ALWAYS)
                .orElseThrow()
                .fileName("숫자")
                .value();
        jdbc().sql(
                        "insert into stored_file (name, media_type, parts, bytes, touched_at) values (?, 'text/csv', 1, 4, now(6))")
                .param(name)
                .update();
        jdbc().sql(
                        "insert into stored_file_part (file_id, number, content) select id, 0, 'part' from stored_file where name = ?")
                .param(name)
                .update();
        assertThat(claim.fence()).isPositive();

        ExportView made = awaitState(number, ExportState.DONE);

        assertThat(made.attempts()).isEqualTo(2);
        assertThat(linesOf(made)).contains("row 0,0", "# 줄 수 25000").doesNotContain("part");
        assertThat(files(made)).isEqualTo(1);
        assertThat(jdbc().sql(
                                "select count(*) from stored_file where name = ? and kept_at is null and dropped_at is null")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .as("what was written in part is dropped")
                .isZero();
    }

    @Test
    void letsAnOwnerThatWasTakenOverFinishNothing() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch asleep = new CountDownLatch(1);
        AtomicInteger firstOnly = new AtomicInteger();
        Rehearsal.beforeRows(() -> {
            if (firstOnly.getAndIncrement() == 0) {
                reached.countDown();
                hold(asleep);
            }
        });
        ExportNumber number = ask(one, order(Rehearsal.NUMBERS));
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        Identity identity = Identity.export(export(number).id().value());
        long fence = takeOver(identity);

        ExportView made = awaitState(number, ExportState.DONE);
        String lines = linesOf(made);
        asleep.countDown();
        await().atMost(SOON)
                .until(() -> !one.getBean(RunThreads.class).isWorkingOn("make-export", identity.text(), fence));

        assertThat(export(number))
                .usingRecursiveComparison()
                .ignoringFields("downloads")
                .isEqualTo(made);
        assertThat(linesOf(made)).isEqualTo(lines);
        assertThat(files(made)).isEqualTo(1);
    }

    @Test
    void givesNobodyAFileThatLostARow() {
        ExportNumber number = ask(one, order(Rehearsal.LOSES_A_ROW));

        ExportView failed = awaitState(number, ExportState.FAILED);

        assertThat(failed.failure()).isEqualTo(ExportFailure.TOTALS_DIFFER);
        assertThat(failed.failureDetail()).contains("25000 rows", "25001 rows");
        assertThat(files(failed)).isZero();
        assertThat(failed.sha256()).isNull();
        MemberId finance = one.getBean(People.class).register(Role.FINANCE);
        assertThatExceptionOfType(ExportNumber.NoSuchExport.class)
                .isThrownBy(() -> one.getBean(DownloadExport.class).look(number, finance));
        await().atMost(SOON).until(() -> outcome(failed).equals("FAILED"));
        assertThat(exitMessage(failed)).contains("25000 rows");
    }

    static Stream<RuntimeException> passing() {
        return Stream.of(
                new CannotAcquireLockException("a deadlock"),
                new CannotGetJdbcConnectionException(
                        "so many at once", new SQLTransientConnectionException("none was free")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void goesOnByItselfAfterATroubleThatPasses(RuntimeException trouble) {
        AtomicInteger troubles = new AtomicInteger(1);
        Rehearsal.beforeRows(() -> {
            if (troubles.getAndDecrement() > 0) {
                throw trouble;
            }
        });

        ExportView made = awaitState(ask(one, order(Rehearsal.NUMBERS)), ExportState.DONE);

        assertThat(made.attempts()).isEqualTo(2);
        assertThat(moves(made)).containsExactly("QUEUED", "RUNNING", "FAILED", "RUNNING", "DONE");
    }

    @Test
    void comesToNothingWhenSomebodyStopsItAndCanBeMadeAgain() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Rehearsal.beforeRows(() -> {
            reached.countDown();
            hold(goOn);
        });
        ExportNumber number = ask(one, order(Rehearsal.NUMBERS));
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        long execution = execution(export(number));
        two.getBean(JobControl.class).stop(execution, ADMIN);
        goOn.countDown();

        ExportView stopped = awaitState(number, ExportState.FAILED);
        assertThat(stopped.failure()).isEqualTo(ExportFailure.STOPPED);
        assertThat(files(stopped)).isZero();
        await().atMost(SOON).until(() -> outcome(stopped).equals("STOPPED"));
        one.getBean(JobControl.class).restart(execution, ADMIN);
        awaitState(number, ExportState.DONE);
    }

    @Test
    void isTakenUpByAnotherNodeWhenItsOwnLeaves() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Rehearsal.beforeRows(() -> {
            reached.countDown();
            hold(goOn);
        });
        ExportNumber number = ask(leaving, order(Rehearsal.NUMBERS));
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        Draining draining = leaving.getBean(Draining.class);
        Thread stopping = Thread.ofPlatform().start(leaving::close);
        await().atMost(SOON).until(draining::began);
        goOn.countDown();
        stopping.join();

        ExportView made = awaitState(number, ExportState.DONE);
        assertThat(moves(made)).containsExactly("QUEUED", "RUNNING", "RUNNING", "DONE");
        assertThat(files(made)).isEqualTo(1);
    }

    @Test
    void isStartedByTheSweepWhenItsOwnStartWasLost() {
        ExportNumber number = queued(order(Rehearsal.NUMBERS));
        Chore sweep = one.getBean("makeExportSweep", Chore.class);
        sweep.run();
        assertThat(export(number).state()).as("it may be starting this moment").isEqualTo(ExportState.QUEUED);

        one.getBean(TestClock.class).advance(Duration.ofMinutes(1));
        sweep.run();

        awaitState(number, ExportState.DONE);
    }

    @Test
    void isThrownAwayByTheNightlyTidyingNinetyDaysLater() {
        ExportView made = awaitState(ask(one, order(Rehearsal.NUMBERS)), ExportState.DONE);
        LocalDate madeOn = Seoul.dateOf(one.getBean(TestClock.class).instant());

        tidy(madeOn.plusDays(90));
        assertThat(export(made.number()).state()).isEqualTo(ExportState.DONE);
        tidy(madeOn.plusDays(91));

        assertThat(export(made.number()).state()).isEqualTo(ExportState.EXPIRED);
        assertThat(files(made)).isZero();
    }

    private static ConfigurableApplicationContext node() {
        return TestNode.start(new Class<?>[] {CountingJob.class, Rehearsal.class}, Map.of());
    }

    private static ExportOrder order(String kind) {
        LocalDate day = LocalDate.of(2026, 11, 1);
        return new ExportOrder(
                UUID.randomUUID(),
                kind,
                ExportFormat.CSV,
                Language.KO,
                ExportPeriod.of(day, day),
                one.getBean(People.class).register(Role.FINANCE));
    }

    private static ExportNumber ask(ConfigurableApplicationContext node, ExportOrder order) {
        return node.getBean(RequestExport.class).request(order);
    }

    /** As if the node had died after it was written down and before it was started. */
    private static ExportNumber queued(ExportOrder order) {
        String number = "X"
                + UUID.randomUUID()
                        .toString()
                        .substring(0, 13)
                        .replace('-', '0')
                        .toUpperCase();
        jdbc().sql("""
                        insert into export_request (number, request_key, kind, format, language, period_from, period_until,
                          requested_by, requested_at, state, version)
                        values (?, ?, ?, 'CSV', 'KO', ?, ?, ?, ?, 'QUEUED', 0)
                        """)
                .params(
                        number,
                        order.key().toString(),
                        order.kind(),
                        order.period().from(),
                        order.period().until(),
                        order.by().value(),
                        one.getBean(TestClock.class).instant())
                .update();
        jdbc().sql("""
                        insert into export_history (export_id, to_state, reason, at)
                        select id, 'QUEUED', 'requested', requested_at from export_request where number = ?
                        """).param(number).update();
        return new ExportNumber(number);
    }

    private static ExportView export(ExportNumber number) {
        return one.getBean(ExportList.class).one(number);
    }

    private static ExportView awaitState(ExportNumber number, ExportState state) {
        try {
            await().atMost(SOON).until(() -> export(number).state() == state);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "%s is %s and not %s:%n%s"
                            .formatted(number.value(), export(number).state(), state, evidence(export(number))),
                    late);
        }
        return export(number);
    }

    /** Everything that may tell why an export does not get where it should. */
    private static String evidence(ExportView export) {
        String identity = Identity.export(export.id().value()).text();
        return String.join(
                "\n",
                "export_history "
                        + rows(
                                "select * from export_history where export_id = ?",
                                export.id().value()),
                "job_guard " + rows("select * from job_guard where identity = ?", identity),
                "run_request " + rows("select * from run_request where identity = ? order by id", identity),
                "BATCH_JOB_EXECUTION " + rows("""
                                select e.* from BATCH_JOB_EXECUTION e join run_request r on r.execution_id = e.JOB_EXECUTION_ID
                                where r.identity = ? order by e.JOB_EXECUTION_ID
                                """, identity),
                "node "
                        + rows(
                                "select n.*, is_used_lock(concat(?, n.id)) as life from node n",
                                Nodes.lifeLock(new NodeId(""))),
                "working on it: "
                        + Stream.of(one, two)
                                .filter(ConfigurableApplicationContext::isActive)
                                .map(node -> node.getBean(RunThreads.class))
                                .filter(threads -> threads.isWorkingOn(
                                        "make-export",
                                        identity,
                                        jdbc().sql("select max(fence) from run_request where identity = ?")
                                                .param(identity)
                                                .query(Long.class)
                                                .single()))
                                .count()
                        + " of two nodes");
    }

    private static String rows(String sql, Object about) {
        return jdbc().sql(sql).param(about).query().listOfRows().stream()
                .map(row -> "\n  " + row)
                .collect(Collectors.joining());
    }

    private static String linesOf(ExportView made) throws IOException {
        MemberId finance = one.getBean(People.class).register(Role.FINANCE);
        StoredFile file = two.getBean(DownloadExport.class).look(made.number(), finance);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        two.getBean(FileStore.class).read(file, out);
        assertThat(file.sha256()).isEqualTo(made.sha256());
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the fence its owner had. */
    private static long takeOver(Identity identity) {
        Guards.Guard held =
                two.getBean(Guards.class).of("make-export", identity).orElseThrow();
        long instance = two.getBean(JobRepository.class)
                .getJobInstance("make-export", Run.identifying(identity))
                .getInstanceId();
        assertThat(two.getBean(TakeOver.class).takeOver(held, instance, NodeId.random(), "the test says it is dead"))
                .isTrue();
        return held.fence();
    }

    private static void tidy(LocalDate date) {
        one.getBean(JobControl.class).start("tidy", Identity.date(date), Requester.the(Cause.CLOCK, "a test"));
        await().atMost(SOON)
                .until(() -> jdbc().sql("select count(*) from run_request where identity = ? and outcome = 'COMPLETED'")
                                .param("date=" + date)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private static int files(ExportView export) {
        return jdbc().sql(
                        "select count(*) from stored_file where name like ? and kept_at is not null and dropped_at is null")
                .param("%" + export.number().value() + "%")
                .query(Integer.class)
                .single();
    }

    private static List<String> moves(ExportView export) {
        return jdbc().sql("select to_state from export_history where export_id = ? order by id")
                .param(export.id().value())
                .query(String.class)
                .list();
    }

    private static String outcome(ExportView export) {
        return jdbc().sql("select coalesce(outcome, '') from run_request where identity = ? order by id desc limit 1")
                .param(Identity.export(export.id().value()).text())
                .query(String.class)
                .single();
    }

    private static long execution(ExportView export) {
        return jdbc().sql("select execution_id from run_request where identity = ? order by id desc limit 1")
                .param(Identity.export(export.id().value()).text())
                .query(Long.class)
                .single();
    }

    private static String exitMessage(ExportView export) {
        return jdbc().sql("select EXIT_MESSAGE from BATCH_JOB_EXECUTION where JOB_EXECUTION_ID = ?")
                .param(execution(export))
                .query(String.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return one.getBean(JdbcClient.class);
    }

    private static void hold(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let go");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
