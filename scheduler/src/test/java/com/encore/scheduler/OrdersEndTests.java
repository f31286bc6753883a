package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.acts.ChangeSchedule;
import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.acts.ScheduleChange;
import com.encore.acts.StartRun;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.operations.RecordRun;
import com.encore.operations.Requester;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order from the console ends, wherever its node dies, with what came of it; and nothing comes of it twice. */
class OrdersEndTests {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String STARTED = "acts.outcome.started";
    private static final String HANDED_OVER = "acts.outcome.handed-over";
    private static final String DIED = "acts.outcome.died";
    private static final String UNDER_WAY = "acts.outcome.under-way";

    private static ConfigurableApplicationContext pages;
    private static ConfigurableApplicationContext jobs;
    private static ConfigurableApplicationContext other;
    private static MemberId admin;

    @BeforeAll
    static void startNodes() {
        pages = node("web");
        jobs = node("jobs");
        other = node("jobs");
        admin = other.getBean(People.class).register(Role.ADMIN);
    }

    @AfterAll
    static void stopThem() {
        pages.close();
        jobs.close();
        other.close();
    }

    @ParameterizedTest(name = "the node is for {0}")
    @ValueSource(strings = {"jobs", "web"})
    void withTheTruthWhereverItsNodeDies(String role) throws InterruptedException {
        ConfigurableApplicationContext dying = role.equals("jobs") ? jobs : pages;
        List<String> answers = new ArrayList<>();
        boolean died = true;
        for (int line = 1; died; line++) {
            long project = NEXT.incrementAndGet();
            Order order = order();
            String thread = "dies " + project;
            NoConnection.forThreadFrom(thread, line);
            start(dying, project, order, thread);
            died = !NoConnection.isLeft(thread);
            makeOld(order);

            Outcome answer = start(other, project, order);
            answers.add(answer.key());
            assertThat(start(other, project, order)).as("sent once more").isEqualTo(answer);
            assertThat(start(jobs, project, order)).as("to another node").isEqualTo(answer);

            assertThat(answer.key()).as("line %d of %s", line, role).isIn(STARTED, HANDED_OVER, DIED);
            if (answer.done()) {
                await().atMost(SOON).until(() -> outcomes(project).equals(List.of("COMPLETED")));
                assertThat(CountingJob.counted(jdbc(), project)).isEqualTo(CountingJob.all());
                assertThat(runsOf(order)).as("the run is the order's").hasSize(1);
            } else {
                assertThat(outcomes(project)).as("nothing came of it").isEmpty();
                assertThat(isWanted(project)).isFalse();
            }
            if (answer.key().equals(STARTED)) {
                assertThat(runsOf(order)).containsExactly(answer.request());
            }
        }
        assertThat(answers)
                .as("it died before it began, and after")
                .contains(DIED)
                .last()
                .isEqualTo(role.equals("jobs") ? STARTED : HANDED_OVER);
    }

    @Test
    void onlyWhenNobodyCarriesThemOut() throws SQLException {
        long project = NEXT.incrementAndGet();
        Order order = order();
        begun(order, project);
        makeOld(order);
        // a node that merely sleeps keeps its connection, and with it the lock
        try (Connection asleep = other.getBean(DataSource.class).getConnection();
                PreparedStatement lock = asleep.prepareStatement("select get_lock(?, 0)")) {
            lock.setString(1, "encore:ord:" + order.token() + ':' + admin.value());
            lock.execute();
            assertThat(start(other, project, order).key()).isEqualTo(UNDER_WAY);
            try (PreparedStatement release = asleep.prepareStatement("do release_all_locks()")) {
                release.execute();
            }
        }
        assertThat(start(other, project, order).key()).isEqualTo(DIED);
        assertThat(outcomes(project)).isEmpty();
    }

    @Test
    void notBeforeTheirNodeMustHaveBeenMissed() {
        long project = NEXT.incrementAndGet();
        Order order = order();
        begun(order, project);
        assertThat(start(other, project, order).key()).isEqualTo(UNDER_WAY);
        makeOld(order);
        assertThat(start(other, project, order).key()).isEqualTo(DIED);
    }

    /** Between writing it down and its lock a node may sleep, and others give the order up meanwhile. */
    @Test
    void forWhoeverWritesThemDownAndComesBackTooLate() throws InterruptedException {
        long project = NEXT.incrementAndGet();
        Order order = order();
        String thread = "sleeps " + project;
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        NoConnection.before(thread, 2, () -> {
            asleep.countDown();
            hold(goOn);
        });
        AtomicReference<Outcome> late = new AtomicReference<>();
        Thread sleeper = Thread.ofPlatform().name(thread).start(() -> late.set(start(jobs, project, order)));
        assertThat(asleep.await(60, TimeUnit.SECONDS)).isTrue();
        makeOld(order);
        assertThat(start(other, project, order).key()).isEqualTo(DIED);

        goOn.countDown();
        sleeper.join();

        assertThat(late.get().key()).isEqualTo(DIED);
        assertThat(outcomes(project)).isEmpty();
        assertThat(isWanted(project)).isFalse();
    }

    @Test
    void ofABellRungByHandWithTheRunThatCameOfItOrWithNothing() {
        Order silent = ringing();
        assertThat(ring(silent).key()).isEqualTo(DIED);

        Order rung = ringing();
        Claim run = other.getBean(ClaimRun.class)
                .claim(
                        "tidy",
                        Identity.date(LocalDate.of(1900, 1, 1).plusDays(NEXT.incrementAndGet() % 30_000)),
                        NodeId.random(),
                        Requester.person(admin, "rung").by(rung.token()))
                .orElseThrow();
        other.getBean(RecordRun.class).ended(run, RecordRun.Outcome.STOPPED, null);
        assertThat(ring(rung)).isEqualTo(Outcome.done("fire-now"));
    }

    private static Outcome ring(Order order) {
        return other.getBean(ChangeSchedule.class).change("tidy", new ScheduleChange.Ring(), order);
    }

    /** Left by a node that died on the way. */
    private static Order ringing() {
        Order order = order();
        begun(order, 0);
        makeOld(order);
        return order;
    }

    private static ConfigurableApplicationContext node(String role) {
        return TestNode.start(new Class<?>[] {CountingJob.class, NoConnection.class}, Map.of("encore.roles", role));
    }

    private static Order order() {
        return new Order(admin, Order.newToken(), new Reason("나중에 알 수 있게"));
    }

    private static Outcome start(ConfigurableApplicationContext node, long project, Order order) {
        return node.getBean(StartRun.class).start(CountingJob.NAME, Identity.project(project), "", order);
    }

    /** Whatever becomes of it, nobody is left to hear. */
    private static void start(ConfigurableApplicationContext node, long project, Order order, String thread)
            throws InterruptedException {
        Thread.ofPlatform()
                .name(thread)
                .uncaughtExceptionHandler((dead, why) -> {})
                .start(() -> start(node, project, order))
                .join();
    }

    private static void begun(Order order, long project) {
        jdbc().sql("""
                        insert into console_order (member_id, token, action, about, begun_at)
                        values (?, ?, 'start', ?, utc_timestamp(6))
                        """)
                .params(admin.value(), order.token(), CountingJob.NAME + " project=" + project)
                .update();
    }

    private static void makeOld(Order order) {
        jdbc().sql("update console_order set begun_at = begun_at - interval 1 minute where member_id = ? and token = ?")
                .params(admin.value(), order.token())
                .update();
    }

    private static List<String> outcomes(long project) {
        return jdbc().sql("select coalesce(outcome, '') from run_request where identity = ? order by fence")
                .param("project=" + project)
                .query(String.class)
                .list();
    }

    private static List<Long> runsOf(Order order) {
        return jdbc().sql("select id from run_request where order_token = ?")
                .param(order.token())
                .query(Long.class)
                .list();
    }

    private static boolean isWanted(long project) {
        return jdbc().sql(
                                "select count(*) from job_guard where identity = ? and (resume_at is not null or owner is not null)")
                        .param("project=" + project)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static JdbcClient jdbc() {
        return other.getBean(JdbcClient.class);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
