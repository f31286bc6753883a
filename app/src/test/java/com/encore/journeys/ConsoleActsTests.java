package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.Role;
import com.encore.journeys.Visitor.Answer;
import com.encore.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do to jobs through the console, on a node that serves pages, while another runs what they want. */
@JourneyTest
class ConsoleActsTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CLICKS = 100;
    private static final String PLAIN = RehearsedJobs.PLAIN;
    private static final String MONEY = RehearsedJobs.MONEY;

    private static ConfigurableApplicationContext jobs;

    @Autowired
    Console console;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void startANodeForJobs() {
        jobs = JobsNode.start();
    }

    @AfterAll
    static void stopIt() {
        jobs.close();
    }

    @Test
    void startsOneRunForAHundredClicksOnOneForm() throws InterruptedException {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        Answer form = admin.get(console.startPage(PLAIN, work));

        List<Race.Result<Answer>> clicks =
                Race.of(CLICKS, i -> admin.submit(form, "/admin/jobs/" + PLAIN + "/start", Console.why("백 번 눌러요")));

        assertThat(clicks).allSatisfy(each -> assertThat(each.value().status()).isEqualTo(303));
        await().atMost(SOON).until(() -> console.ended(PLAIN, work, "COMPLETED"));
        assertThat(console.runs(PLAIN, work)).hasSize(1);
        assertThat(console.trail(PLAIN, work)).hasSize(1);
        assertThat(RehearsedJobs.written(jdbc, work)).isEqualTo(RehearsedJobs.all());
    }

    /** The form's number lets one click through: with a number each, every click is an order of its own. */
    @Test
    void takesFormsWithNumbersOfTheirOwnForOrdersOfTheirOwn() throws InterruptedException {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        CountDownLatch goOn = new CountDownLatch(1);
        RehearsedJobs.before(work, number -> hold(goOn));

        List<Answer> forms = IntStream.range(0, 5)
                .mapToObj(i -> admin.get(console.startPage(PLAIN, work)))
                .toList();

        List<Race.Result<Answer>> clicks = Race.of(
                5, i -> admin.submit(forms.get(i), "/admin/jobs/" + PLAIN + "/start", Console.why("다섯 번 열었어요")));

        assertThat(clicks).allSatisfy(each -> assertThat(each.failure()).isNull());
        assertThat(clicks)
                .allSatisfy(each ->
                        assertThat(each.value().status()).as(each.value()::text).isEqualTo(303));
        goOn.countDown();
        await().atMost(SOON).until(() -> console.ended(PLAIN, work, "COMPLETED"));
        assertThat(console.trail(PLAIN, work)).as("five orders").hasSize(5);
        assertThat(console.runs(PLAIN, work)).as("and still one run").hasSize(1);
    }

    @Test
    void restartsOnceWhenTwoAdminsRaceAfterAFailure() throws InterruptedException {
        long work = RehearsedJobs.work();
        Visitor one = console.comes(Role.ADMIN);
        Visitor other = console.comes(Role.ADMIN);
        AtomicInteger fails = new AtomicInteger(1);
        RehearsedJobs.before(work, number -> {
            if (number == 5 && fails.getAndDecrement() > 0) {
                throw new IllegalStateException("as the test wants it");
            }
        });
        console.start(one, PLAIN, work);
        await().atMost(SOON).until(() -> console.ended(PLAIN, work, "FAILED"));
        String page = "/admin/runs/" + console.run(PLAIN, work) + "/restart";
        Answer mine = one.get(page);
        Answer theirs = other.get(page);
        assertThat(mine.text()).contains("이미 한 것은 다시 하지 않아요");

        Race.of(
                CLICKS,
                i -> i % 2 == 0
                        ? one.submit(mine, page, Console.why("다시요"))
                        : other.submit(theirs, page, Console.why("저도요")));

        await().atMost(SOON).until(() -> console.ended(PLAIN, work, "COMPLETED"));
        assertThat(console.runs(PLAIN, work)).hasSize(2);
        assertThat(RehearsedJobs.written(jdbc, work)).isEqualTo(RehearsedJobs.all());
    }

    @Test
    void showsARunAsStoppingUntilItsOwnerSaysThatItStopped() throws InterruptedException {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RehearsedJobs.before(work, number -> {
            if (number == 3) {
                reached.countDown();
                hold(goOn);
            }
        });
        console.start(admin, PLAIN, work);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        long run = console.run(PLAIN, work);

        assertThat(console.told(admin, console.does(admin, "stop", run))).contains("멈추라고 말해 뒀어요");
        assertThat(admin.get("/admin/runs/" + run + "/stop").text())
                .contains("멈추는 중", "멈추라고 말해 뒀어요")
                .doesNotContain("지금 상태에서는");
        Answer refused = admin.get("/admin/runs/" + run + "/restart");
        assertThat(refused.text()).contains("아직 맡은 노드가 있어요");
        Answer forged = console.forges(
                admin, "/admin/runs/" + run + "/restart", Map.of("reason", "빨리", "token", "0".repeat(32)));
        assertThat(console.told(admin, forged)).contains("아직 실행 중");
        assertThat(console.runs(PLAIN, work)).hasSize(1);

        goOn.countDown();
        await().atMost(SOON).until(() -> console.ended(PLAIN, work, "STOPPED"));
        assertThat(RehearsedJobs.written(jdbc, work)).hasSize(4);
        console.does(admin, "restart", run);
        await().atMost(SOON).until(() -> console.ended(PLAIN, work, "COMPLETED"));
        assertThat(RehearsedJobs.written(jdbc, work)).isEqualTo(RehearsedJobs.all());
        assertThat(console.trail(PLAIN, work)).anyMatch(row -> row.startsWith("restart: refused"));
    }

    @Test
    void takesNothingOverFromANodeThatLives() throws InterruptedException {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RehearsedJobs.before(work, number -> {
            reached.countDown();
            hold(goOn);
        });
        console.start(admin, PLAIN, work);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        String page = "/admin/runs/" + console.run(PLAIN, work) + "/recover";

        Answer shown = admin.get(page);
        assertThat(shown.text()).contains("살아 있어요");
        assertThat(shown.page().select("form[action$=/recover]")).isEmpty();
        Answer forged = console.forges(admin, page, Map.of("reason", "죽었을걸요", "token", "1".repeat(32)));
        assertThat(console.told(admin, forged)).contains("아직 실행 중");

        goOn.countDown();
        await().atMost(SOON).until(() -> console.ended(PLAIN, work, "COMPLETED"));
        assertThat(console.runs(PLAIN, work)).hasSize(1);
        assertThat(console.trail(PLAIN, work)).anyMatch(row -> row.startsWith("recover: refused"));
    }

    @Test
    void givesWorkUpForGood() {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        RehearsedJobs.before(work, number -> {
            throw new IllegalStateException("as the test wants it");
        });
        console.start(admin, PLAIN, work);
        await().atMost(SOON).until(() -> console.ended(PLAIN, work, "FAILED"));

        assertThat(console.told(admin, console.does(admin, "abandon", console.run(PLAIN, work))))
                .contains("영영 그만뒀어요");
        console.start(admin, PLAIN, work);
        await().during(Duration.ofSeconds(5))
                .atMost(SOON)
                .until(() -> console.runs(PLAIN, work).size() == 1);
    }

    @Test
    void startsMoneyOnceWhenASecondPersonApprovesWhatBothSaw() throws InterruptedException {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 45_000);
        Visitor asker = console.comes(Role.ADMIN);
        Visitor approver = console.comes(Role.APPROVER);
        String address = console.ask(asker, work);
        assertThat(console.told(asker, console.start(asker, MONEY, work))).contains("이미 청해 뒀어요");

        assertThat(asker.get(address).text()).contains("내가 청한 것은 다른 사람이 승인해요");
        Answer own = console.forges(
                asker,
                address + "/approve",
                Map.of("reason", "제가 할게요", "token", "2".repeat(32), "hash", hash(address)));
        assertThat(console.told(asker, own)).contains("내가 승인할 수 없어요");
        assertThat(console.runs(MONEY, work)).isEmpty();

        Answer seen = approver.get(address);
        assertThat(seen.text()).contains("45,000원", "연습해요");
        Race.of(CLICKS, i -> approver.submit(seen, address + "/approve", Console.why("봤어요")));

        await().atMost(SOON).until(() -> console.ended(MONEY, work, "COMPLETED"));
        assertThat(console.runs(MONEY, work)).hasSize(1);
        assertThat(console.approvalState(address)).isEqualTo("LAUNCHED");
        assertThat(RehearsedJobs.written(jdbc, work)).isEqualTo(RehearsedJobs.all());
        assertThat(console.trail(MONEY, work))
                .anyMatch(row -> row.startsWith("ask-approval: refund-left=1:45000"))
                .anyMatch(row -> row.startsWith("approve: refused"))
                .anyMatch(row -> row.startsWith("approve: refund-left=1:45000"));
    }

    @Test
    void letsOneOfTwoApproversDecide() throws InterruptedException {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 10_000);
        String address = console.ask(console.comes(Role.ADMIN), work);
        Visitor yes = console.comes(Role.APPROVER);
        Visitor no = console.comes(Role.ADMIN);
        Answer seen = yes.get(address);
        Map<String, String> fields = no.get(address).fields(address + "/approve");
        fields.put("reason", "안 돼요");

        Race.of(
                20,
                i -> i % 2 == 0
                        ? yes.submit(seen, address + "/approve", Console.why("돼요"))
                        : no.post(address + "/decline", fields));

        boolean approved = !console.approvalState(address).equals("DECLINED");
        if (approved) {
            await().atMost(SOON).until(() -> console.ended(MONEY, work, "COMPLETED"));
        }
        assertThat(console.runs(MONEY, work)).hasSize(approved ? 1 : 0);
        assertThat(console.trail(MONEY, work).stream().filter(row -> !row.contains("refused")))
                .filteredOn(row -> row.startsWith("approve") || row.startsWith("decline"))
                .hasSize(1);
    }

    @Test
    void startsNoMoneyWhenTheWorldHasChangedSinceItWasSeen() {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 45_000);
        Visitor asker = console.comes(Role.ADMIN);
        Visitor approver = console.comes(Role.APPROVER);
        Answer form = asker.get(console.startPage(MONEY, work));
        RehearsedJobs.owes(work, 46_000);
        Answer stale = asker.submit(form, "/admin/jobs/" + MONEY + "/start", Console.why("서둘러요"));
        Answer again = asker.get(stale.location());
        assertThat(again.text()).contains("그사이 달라졌어요", "45,000원", "46,000원");

        String address = asker.submit(again, "/admin/jobs/" + MONEY + "/start", Console.why("다시 봤어요"))
                .location();
        Answer seen = approver.get(address);
        RehearsedJobs.owes(work, 47_000);
        Answer approved = approver.submit(seen, address + "/approve", Console.why("봤어요"));

        assertThat(console.told(approver, approved)).contains("달라져서 시작하지 않았어요");
        assertThat(console.approvalState(address)).isEqualTo("CHANGED");
        assertThat(approver.get(address).text()).contains("46,000원", "47,000원");
        assertThat(console.runs(MONEY, work)).isEmpty();
        console.ask(asker, work);
    }

    @Test
    void restartsApprovedMoneyWithoutAThirdLookButAsksForAReason() {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 5_000);
        AtomicInteger fails = new AtomicInteger(1);
        RehearsedJobs.before(work, number -> {
            if (number == 5 && fails.getAndDecrement() > 0) {
                throw new IllegalStateException("as the test wants it");
            }
        });
        Visitor asker = console.comes(Role.ADMIN);
        Visitor approver = console.comes(Role.APPROVER);
        String address = console.ask(asker, work);
        approver.submit(approver.get(address), address + "/approve", Console.why("봤어요"));
        await().atMost(SOON).until(() -> console.ended(MONEY, work, "FAILED"));

        String page = "/admin/runs/" + console.run(MONEY, work) + "/restart";
        Answer shown = asker.get(page);
        assertThat(shown.text()).contains("이어서 하는 것이라");
        assertThat(asker.submit(shown, page, Map.of("reason", " ")).status()).isEqualTo(422);
        asker.submit(shown, page, Console.why("이어서요"));

        await().atMost(SOON).until(() -> console.ended(MONEY, work, "COMPLETED"));
        assertThat(RehearsedJobs.written(jdbc, work)).isEqualTo(RehearsedJobs.all());
    }

    private String hash(String address) {
        return jdbc.sql("select hash from run_approval where id = ?")
                .param(address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
