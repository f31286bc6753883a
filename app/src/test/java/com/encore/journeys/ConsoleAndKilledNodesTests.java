package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.EncoreApplication;
import com.encore.account.Role;
import com.encore.journeys.Visitor.Answer;
import com.encore.operations.Identity;
import com.encore.project.ProjectId;
import com.encore.sandbox.nodes.Fundraisers;
import com.encore.sandbox.nodes.Node;
import com.encore.sandbox.nodes.Nodes;
import com.encore.sandbox.nodes.Reckoning;
import com.encore.sandbox.nodes.Servers;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.portone.Scope;
import com.encore.sandbox.servers.TestServers;
import com.encore.testing.BooksBalance;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Real nodes are killed and paused while they pay backers back, some calls of which got no answer. The console is on a
 * node that serves pages and takes nothing over by itself, so where no other runs jobs it is a person who does.
 */
@SpringBootTest(classes = EncoreApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {JourneySurroundings.class, DatabaseOfKilledNodes.class})
@Import({JourneyClock.class, OwnSchedule.class})
@TypeExcludeFilters(OnlyTheApplication.class)
@ExtendWith(BooksBalance.class)
@DirtiesContext
class ConsoleAndKilledNodesTests {

    private static final String REFUNDS = "refund-payments";
    private static final int BACKERS = 30;
    private static final int HANGING = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Autowired
    Console console;

    @Autowired
    JdbcClient jdbc;

    @Value("${encore.db.url}")
    String database;

    private final List<Node> jobs = new ArrayList<>();
    private PortOneSandbox provider;
    private Nodes nodes;
    private Reckoning reckoning;
    private Visitor admin;

    @BeforeEach
    void somebodyIsOnCall() {
        provider = PortOneSandbox.start(PortOneSandbox.Settings.inMemory());
        nodes = new Nodes(
                Path.of("target", "cluster", "killed"),
                new Servers(
                        database,
                        TestServers.databaseUser(),
                        TestServers.databasePassword(),
                        // the other tests' keys are in databases 0 and 1
                        TestServers.redisUrl() + "/2",
                        provider));
        reckoning = new Reckoning(jdbc, provider);
        admin = console.comes(Role.ADMIN);
    }

    @AfterEach
    void endAllNodes() {
        nodes.close();
        provider.close();
    }

    @Test
    void takesARunOverFromAKilledNodeOnceItsDeathIsProved() throws InterruptedException {
        ProjectId project = refundsUnderWay();
        long run = console.run(REFUNDS, project.value());
        Node killed = owner(project);
        killed.kill();

        awaitProof(run);
        assertThat(nodeLine(killed)).contains("죽었어요", "초 전");
        assertThat(page(run)).contains("하는 중", "노드 " + killed.name(), "프로세스의 잠금이 풀렸어요. 죽은 것이 확실해요");
        assertThat(console.told(admin, console.does(admin, "recover", run))).contains("다른 노드가 이어서 해요");
        assertThat(console.outcome(run)).isEqualTo("TAKEN_OVER");
        assertThat(page(run)).contains("맡았던 노드가 죽어서 끝난 것으로 했어요");
        assertThat(console.told(admin, recoverAgain(run, "1"))).contains("지금 실행 중이 아니에요");
        assertThat(reckoning.done(project)).as("nobody is there who goes on").isLessThan(1);

        startNode();

        assertEachPaidBackOnce(project);
    }

    @Test
    void leavesARunToAPausedNodeAndTakesItOverWhenThatIsProvedDead() throws InterruptedException {
        ProjectId project = refundsUnderWay();
        long run = console.run(REFUNDS, project.value());
        Node paused = owner(project);
        paused.pause();

        await().atMost(PATIENCE).until(() -> nodeLine(paused).contains("대답이 없어요"));
        Answer refusal = admin.get("/admin/runs/" + run + "/recover");
        assertThat(refusal.text()).contains("노드 " + paused.name(), "초째 신호가 없지만, 죽었다고 증명되지 않았어요");
        assertThat(refusal.page().select("form[action$=/recover]")).isEmpty();
        assertThat(page(run)).contains("프로세스의 잠금이 그대로예요");
        assertThat(console.told(admin, recoverAgain(run, "1"))).contains("아직 실행 중");
        assertThat(console.outcome(run)).as("it is still its own").isEmpty();

        paused.kill();

        awaitProof(run);
        assertThat(console.told(admin, console.does(admin, "recover", run))).contains("다른 노드가 이어서 해요");
        assertThat(console.outcome(run)).isEqualTo("TAKEN_OVER");
        startNode();
        assertEachPaidBackOnce(project);
    }

    @Test
    void saysThatARunStopsOnlyUntilItsNodeIsProvedDeadAndLetsNobodyGoOnWithItUnasked() throws InterruptedException {
        ProjectId project = refundsUnderWay();
        long run = console.run(REFUNDS, project.value());
        Node owner = owner(project);
        // so that it hears of the wish and cannot answer
        owner.pause();
        assertThat(console.told(admin, console.does(admin, "stop", run))).contains("멈추라고 말해 뒀어요");
        owner.kill();

        assertThat(page(run)).as("nobody has said that it stopped").contains("멈추는 중", "아직 도는 거예요");
        assertThat(admin.get("/admin/runs/" + run + "/restart").text()).contains("아직 맡은 노드가 있어요");
        awaitProof(run);
        assertThat(page(run)).contains("멈추는 중", "죽은 것이 확실해요");
        assertThat(console.told(admin, console.does(admin, "recover", run))).contains("아무도 이어서 하지 않아요");
        assertThat(page(run)).contains("맡았던 노드가 대답하기 전에 죽었어요", "아무도 이어서 하지 않아요");
        assertThat(isWanted(project)).isFalse();

        assertThat(console.told(admin, console.does(admin, "restart", run))).contains("말을 남겼어요");
        startNode();

        await().atMost(PATIENCE).until(() -> console.ended(REFUNDS, project.value(), "COMPLETED"));
        assertEachPaidBackOnce(project);
        assertThat(console.runs(REFUNDS, project.value())).hasSize(2);
    }

    @Test
    void showsThatAnotherNodeTookARunOverBeforeAnybodyAsked() throws InterruptedException {
        startNode();
        ProjectId project = refundsUnderWay();
        long run = console.run(REFUNDS, project.value());
        Node killed = owner(project);
        killed.kill();
        letTheProviderGoOn();

        await().atMost(PATIENCE).until(() -> "TAKEN_OVER".equals(console.outcome(run)));
        assertThat(nodeLine(killed)).contains("죽었어요");
        assertThat(page(run)).contains("다른 노드가 이어받음", "맡았던 노드가 죽어서 끝난 것으로 했어요", "노드 " + killed.name());
        assertThat(admin.get("/admin/runs/" + run + "/recover").text()).contains("지금 실행 중이 아니에요");
        assertThat(console.told(admin, recoverAgain(run, "1"))).contains("지금 실행 중이 아니에요");

        await().atMost(PATIENCE).until(() -> console.ended(REFUNDS, project.value(), "COMPLETED"));
        List<Long> runs = console.runs(REFUNDS, project.value());
        assertThat(runs).hasSize(2);
        assertThat(page(runs.getLast())).contains("마쳤어요").doesNotContain("노드 " + killed.name());
        assertEachPaidBackOnce(project);
    }

    /**
     * A project that failed, whose backers are being paid back; some calls have had their effect, some not yet. Its times
     * are the machine's, by which the nodes' processes go.
     */
    private ProjectId refundsUnderWay() throws InterruptedException {
        Node node = startNode();
        Fundraisers fundraisers = new Fundraisers(jdbc, provider);
        ProjectId project = fundraisers.paid(
                BACKERS, BACKERS * Fundraisers.PRICE + 1, Instant.now().plus(Duration.ofDays(1)));
        List<String> payments = jdbc.sql("select number from payment where project_id = ? order by id")
                .param(project.value())
                .query(String.class)
                .list();
        hang(payments.subList(0, HANGING), Fault.Moment.AFTER);
        hang(payments.subList(HANGING, 2 * HANGING), Fault.Moment.BEFORE);
        letTheChorePayBack(false);
        fundraisers.closeAt(Instant.now().plusSeconds(2), List.of(project));
        node.periodOf(project);
        assertThat(provider.faults().awaitHanging(2 * HANGING, PATIENCE)).isTrue();
        letTheChorePayBack(true);
        return project;
    }

    /** The chore that pays back whatever is owed would now and then be there before the run that is to be killed. */
    private void letTheChorePayBack(boolean may) {
        String from = may ? "PAUSED" : "WAITING";
        String to = may ? "WAITING" : "PAUSED";
        await().atMost(PATIENCE).until(() -> jdbc.sql("""
                                        update QRTZ_TRIGGERS set TRIGGER_STATE = ? where TRIGGER_GROUP = 'chores'
                                          and TRIGGER_NAME like 'pay-back-%' and TRIGGER_STATE = ?
                                        """).params(to, from).update() == 1);
    }

    private void hang(List<String> payments, Fault.Moment moment) {
        payments.forEach(
                payment -> provider.faults().on(Scope.of(Operation.CANCEL).payment(payment), new Fault.Hang(moment)));
    }

    /** What still travelled when its node died takes effect now. */
    private void letTheProviderGoOn() {
        provider.faults().release();
    }

    private Node startNode() {
        letTheProviderGoOn();
        Node node = nodes.start("jobs").awaitReady();
        jobs.add(node);
        return node;
    }

    private Node owner(ProjectId project) {
        String name = jdbc.sql("""
                        select n.name from job_guard g join node n on n.id = g.owner
                        where g.job_name = ? and g.identity = ?
                        """)
                .params(REFUNDS, Identity.project(project.value()).text())
                .query(String.class)
                .single();
        return jobs.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isWanted(ProjectId project) {
        return jdbc.sql("""
                        select resume_at is not null or owner is not null from job_guard
                        where job_name = ? and identity = ?
                        """)
                .params(REFUNDS, Identity.project(project.value()).text())
                .query(Boolean.class)
                .single();
    }

    private void awaitProof(long run) {
        String recover = "/admin/runs/" + run + "/recover";
        await().atMost(PATIENCE)
                .until(
                        () -> admin.get(recover).text(),
                        text -> text.contains("죽었다는 증거") && text.contains("its life lock is free"));
    }

    private String page(long run) {
        return admin.get("/admin/runs/" + run).text();
    }

    /** The newest of its name: numbers of nodes begin anew with each test. */
    private String nodeLine(Node node) {
        return admin.get("/admin/jobs").page().select("section[aria-labelledby=nodes-heading] tbody tr").stream()
                .filter(line -> line.select("th").text().equals(node.name()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Answer recoverAgain(long run, String digit) {
        return console.forges(
                admin, "/admin/runs/" + run + "/recover", Map.of("reason", "죽었을걸요", "token", digit.repeat(32)));
    }

    private void assertEachPaidBackOnce(ProjectId project) {
        await().atMost(PATIENCE).until(() -> reckoning.done(project) >= 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reckoning.openRuns()).isEmpty());
        assertThat(reckoning.afterFailing(project)).isEmpty();
    }
}
