package com.encore.web.admin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.console.RunState;
import com.encore.console.StagedRuns;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.refund.Troubled;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class ConsolePagesTests {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Troubled troubled;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private StagedRuns staged;
    private String job;

    @BeforeEach
    void openTheOffice() {
        stage = new Stage(mvc, people);
        staged = new StagedRuns(jdbc);
        job = StagedRuns.aJob();
    }

    @Test
    void showsAtOneGlanceWhatRunsWhatNeedsSomebodyAndWhoDoesIt() {
        NodeId node = staged.node("밤지기 " + job.substring(7, 15), Duration.ZERO);
        run(1).ended("COMPLETED", A_MINUTE.multipliedBy(5)).save();
        long open = run(2).at(staged.now().minus(A_MINUTE))
                .on(node)
                .step("pay", 120, 120, 0, null)
                .save();
        long failed = run(3).ended("FAILED", A_MINUTE).save();
        Browser operator = stage.signedIn(Role.OPERATOR);

        Page page = operator.open("/admin/jobs").isWellMade();
        assertThat(page.document().select("#console-now").attr("data-seen")).isNotBlank();
        assertThat(page.document().select(".open-runs a[href=/admin/runs/" + open + "]"))
                .hasSize(1);
        assertThat(page.document().select("a[href=/admin/runs/" + failed + "]").text())
                .contains(job);
        assertThat(page.text())
                .contains("pay 단계", "120건", "쯤 더 걸려요", "보통 5분 걸렸어요", "밤지기", "살아 있어요", "지난 24시간의 실행")
                .doesNotContain("??");
        assertThat(page.document().select("figure.chart svg title").text()).contains("지난 24시간의 실행");
        assertThat(page.document().select(".nav [aria-current]").text()).isEqualTo("작업");
        tidyUp();
    }

    @Test
    void showsHowFarARunIsWhoseEndIsKnown() {
        long project = 9_000_000_000L + System.nanoTime() % 1_000_000;
        long run = staged.run("refund-payments", Identity.project(project))
                .step("refund", 30, 30, 0, null)
                .save();
        Browser operator = stage.signedIn(Role.OPERATOR);

        for (String address : List.of("/admin/jobs", "/admin/runs/" + run)) {
            Page page = operator.open(address).isWellMade();
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.text()).as(address).contains("refund 단계", "30건 가운데 30건");
            assertThat(page.document().select("svg[role=img][aria-label*=30건]")).isNotEmpty();
        }
        jdbc.sql("update run_request set ended_at = utc_timestamp(6), outcome = 'COMPLETED' where id = ?")
                .param(run)
                .update();
        jdbc.sql("update job_guard set owner = null where request_id = ?")
                .param(run)
                .update();
    }

    @Test
    void showsTheFewMostUrgentAlertsAndHowManyMoreThereAre() {
        jdbc.sql("update alert set closed_at = utc_timestamp(6) where closed_at is null")
                .update();
        for (int nth = 0; nth < 4; nth++) {
            alert("REFUND_PARKED", "R" + job.substring(7, 20) + nth, "45000 KRW TRIED_OFTEN");
        }
        alert("RUN_FAILED", job + " project=7", "FAILED");
        Browser operator = stage.signedIn(Role.OPERATOR);

        Page page = operator.open("/admin/jobs").isWellMade();
        assertThat(page.document()
                        .select("section[aria-labelledby=alerts-heading] .watch-item strong")
                        .eachText())
                .hasSize(3)
                .first()
                .isEqualTo("작업이 실패했어요");
        assertThat(page.text()).contains("환불이 사람을 기다려요 4", "2건이 더 있어요", "알림 모두 보기");
        assertThat(operator.open("/admin/jobs?lang=en").text()).contains("2 more are open");
        operator.open("/admin/jobs?lang=ko");
        jdbc.sql("update alert set closed_at = utc_timestamp(6) where closed_at is null")
                .update();

        assertThat(operator.open("/admin/jobs").text()).contains("열려 있는 알림이 없어요");
    }

    @Test
    void findsRunsByEveryFieldAndPagesBothWays() {
        Email email = People.newEmail();
        MemberId person = people.register(email, Role.ADMIN);
        NodeId node = staged.node("검색", Duration.ZERO);
        List<Long> all = LongStream.rangeClosed(1, 60)
                .mapToObj(i -> run(i).ended("COMPLETED", A_MINUTE).save())
                .toList();
        long mine =
                run(70).by(person, "밤에 다시").on(node).ended("FAILED", A_MINUTE).save();
        long dated = staged.run(job, Identity.date(LocalDate.of(2031, 5, 5)))
                .by(Cause.CHAIN, "x")
                .save();
        Browser admin = stage.signedIn(Role.ADMIN);

        String address = "/admin/runs?job=" + job;
        Page first = admin.open(address).isWellMade();
        assertThat(first.text()).contains("실행 62건");
        assertThat(runsOn(first)).hasSize(50).startsWith(dated, mine);
        Page second = admin.open(first.document().select("a[rel=next]").attr("href"));
        assertThat(runsOn(second)).hasSize(12).endsWith(all.getFirst());
        assertThat(second.document().select("a[rel=next]")).isEmpty();
        Page back = admin.open(second.document().select("a[rel=prev]").attr("href"));
        assertThat(runsOn(back)).isEqualTo(runsOn(first));
        assertThat(back.document().select("a[rel=prev]")).isEmpty();

        for (String by : List.of(
                "&state=FAILED", "&by=PERSON", "&member=" + email.value(), "&node=" + node.value(), "&words=70")) {
            assertThat(runsOn(admin.open(address + by))).as(by).containsExactly(mine);
        }
        assertThat(runsOn(admin.open(address + "&about=DATE&words=2031-05-05"))).containsExactly(dated);
        assertThat(runsOn(admin.open(address + "&about=MONTH&words=2031-05"))).containsExactly(dated);
        assertThat(runsOn(admin.open(address + "&from=2000-01-01&until=2099-12-31")))
                .hasSize(50);
        Page none = admin.open(address + "&from=2099-01-01").isWellMade();
        assertThat(none.text()).contains("그런 실행이 없어요", "조건을 하나씩 덜어 보세요");
        for (String nonsense : List.of(
                "&state=x&by=y&node=z&at=q", "&member=nobody", "&about=DATE&words=어제", "&from=x", "&words=%22%27%25")) {
            assertThat(admin.open(address + nonsense).isWellMade().status()).isEqualTo(200);
        }
        assertThat(admin.open("/admin/runs?job=가나다").status()).isEqualTo(200);
        tidyUp();
    }

    @Test
    void tellsOneRunInEveryState() {
        Browser admin = stage.signedIn(Role.ADMIN);
        NodeId dead = staged.node("죽은 노드", A_MINUTE.multipliedBy(2));
        long open = run(1).on(dead).step("pay", 3, 2, 1, null).wantedStopped().save();
        Page stopping = admin.open("/admin/runs/" + open).isWellMade();
        assertThat(stopping.text()).contains("멈추는 중", "멈췄다고 알릴 때까지는 아직 도는 거예요", "죽은 것이 확실해요", "멈춰 달라고 했어요", "pay");
        for (RunState state : List.of(
                RunState.COMPLETED, RunState.FAILED, RunState.STOPPED, RunState.TAKEN_OVER, RunState.NOT_BEGUN)) {
            long over = run(10 + state.ordinal())
                    .ended(state.name(), state == RunState.NOT_BEGUN ? "FAILED" : state.name(), A_MINUTE)
                    .saying("java.lang.IllegalStateException: <b>끝</b>\n\tat com.encore")
                    .save();
            Page page = admin.open("/admin/runs/" + over).isWellMade();
            assertThat(page.text())
                    .as(state.name())
                    .contains("IllegalStateException: <b>끝</b>")
                    .doesNotContain("??");
            assertThat(admin.open("/admin/runs/" + over + "?lang=en")
                            .isWellMade()
                            .text())
                    .doesNotContain("??")
                    .doesNotContainPattern("끝까지|실패로");
            admin.open("/admin/runs?lang=ko");
        }
        long unknown = run(30).ended("FAILED", "UNKNOWN", A_MINUTE).save();
        assertThat(admin.open("/admin/runs/" + unknown).text()).contains("사람이 결과를 정해야");
        assertThat(admin.ask("/admin/runs/999999999999").status()).isEqualTo(404);
        assertThat(admin.ask("/admin/runs/x").status()).isEqualTo(404);
        tidyUp();
    }

    @Test
    void leadsFromARefundToItsRunAndBack() {
        Troubled.Money money = troubled.parkedRefund(45_000);
        long project = jdbc.sql("select project_id from refund where number = ?")
                .param(money.refund())
                .query(Long.class)
                .single();
        long run = staged.run("refund-payments", Identity.project(project))
                .step("refund", 1, 1, 0, A_MINUTE)
                .ended("COMPLETED", A_MINUTE)
                .save();
        jdbc.sql("update refund_attempt set run_id = ? where refund_id = (select id from refund where number = ?)")
                .params(run, money.refund())
                .update();
        Browser admin = stage.signedIn(Role.ADMIN);

        Page page = admin.open("/admin/runs/" + run).isWellMade();
        String payment = "/admin/payments/" + money.payment().value();
        assertThat(page.document().select("a[href=" + payment + "]").text()).isEqualTo(money.refund());
        assertThat(page.text()).contains("처리하지 못한 환불", "시도했어요", "결제사가", "번 거절했어요");
        String retry = "a[href=/admin/refunds/" + money.refund() + "/retry]";
        assertThat(page.document().select(retry)).hasSize(1);
        assertThat(admin.open(payment)
                        .isWellMade()
                        .document()
                        .select("a[href=/admin/runs/" + run + "]")
                        .text())
                .contains("#" + run);
        Page watched = stage.signedIn(Role.OPERATOR).open("/admin/runs/" + run).isWellMade();
        assertThat(watched.text()).contains(money.refund());
        assertThat(watched.document().select("a[href^=/admin/payments]")).isEmpty();
        assertThat(watched.document().select(retry)).isEmpty();
    }

    @Test
    void drawsHowFarAnOpenRunIsWhoseLengthIsKnown() {
        Troubled.Money money = troubled.parkedRefund(45_000);
        long project = jdbc.sql("select project_id from refund where number = ?")
                .param(money.refund())
                .query(Long.class)
                .single();
        NodeId node = staged.node("세는 노드", Duration.ZERO);
        long run = staged.run("refund-payments", Identity.project(project))
                .on(node)
                .step("refund", 1, 1, 0, null)
                .save();
        Browser admin = stage.signedIn(Role.ADMIN);

        for (String address : List.of("/admin/jobs", "/admin/runs/" + run)) {
            Page page = admin.open(address).isWellMade();
            assertThat(page.document().select(".progress svg[role=img]").attr("aria-label"))
                    .as(address)
                    .isNotBlank();
        }
        jdbc.sql("update run_request set ended_at = utc_timestamp(6), outcome = 'COMPLETED' where id = ?")
                .param(run)
                .update();
        jdbc.sql("update job_guard set owner = null where request_id = ?")
                .param(run)
                .update();
    }

    @Test
    void putsARunBesideTheOneBefore() {
        long before = run(1).step("pay", 10, 10, 0, A_MINUTE)
                .ended("COMPLETED", A_MINUTE)
                .save();
        long after = run(2).step("pay", 20, 20, 0, A_MINUTE.multipliedBy(3))
                .step("tell", 1, 1, 0, A_MINUTE)
                .ended("COMPLETED", A_MINUTE.multipliedBy(4))
                .save();
        Browser admin = stage.signedIn(Role.ADMIN);

        Page page = admin.open(admin.open("/admin/runs/" + after)
                        .document()
                        .select("a[href$=compare]")
                        .attr("href"))
                .isWellMade();
        assertThat(page.text()).contains("#" + before, "#" + after, "+2분", "4분").doesNotContain("??");
        assertThat(admin.open("/admin/runs/" + before + "/compare").isWellMade().text())
                .contains("견줄 실행이 없어요");
        assertThat(admin.open("/admin/runs/" + before + "/compare?with=" + after)
                        .isWellMade()
                        .text())
                .contains("−2분");
    }

    @Test
    void isForThoseWhoWatchOrActAndNobodyElse() {
        long run = run(1).ended("COMPLETED", A_MINUTE).save();
        List<String> pages =
                List.of("/admin/jobs", "/admin/runs", "/admin/runs/" + run, "/admin/runs/" + run + "/compare");
        for (Role role : List.of(Role.OPERATOR, Role.ADMIN, Role.APPROVER)) {
            Browser one = stage.signedIn(role);
            pages.forEach(page ->
                    assertThat(one.ask(page).status()).as(role + " " + page).isEqualTo(200));
            pages.forEach(page ->
                    assertThat(one.open(page + "?lang=en").isWellMade().text()).doesNotContain("??"));
        }
        for (Role role : List.of(Role.FAN, Role.ARTIST, Role.FINANCE)) {
            Browser one = stage.signedIn(role);
            pages.forEach(page ->
                    assertThat(one.ask(page).status()).as(role + " " + page).isEqualTo(403));
            assertThat(one.ask("/admin/jobs/live").status()).isEqualTo(403);
        }
    }

    @Test
    void tellsOpenPagesThatSomethingChanged() throws Exception {
        Browser operator = stage.signedIn(Role.OPERATOR);
        MockHttpServletResponse stream = mvc.perform(get("/admin/jobs/live").cookie(operator.cookie("encore")))
                .andReturn()
                .getResponse();
        await().until(() -> events(stream) >= 1);
        assertThat(stream.getHeader("Cache-Control")).isEqualTo("no-store");
        int before = events(stream);
        run(1).save();
        await().atMost(Duration.ofSeconds(20)).until(() -> events(stream) > before);
        tidyUp();
    }

    private static int events(MockHttpServletResponse stream) {
        return new String(stream.getContentAsByteArray(), StandardCharsets.UTF_8).split("event:seen", -1).length - 1;
    }

    private void alert(String kind, String thing, String detail) {
        jdbc.sql("""
                        insert into alert (kind, thing, episode, detail, seen_at, raise_at, raised_at)
                        values (?, ?, '1', ?, utc_timestamp(6), utc_timestamp(6), utc_timestamp(6))
                        """).params(kind, thing, detail).update();
    }

    private StagedRuns.Staged run(long project) {
        return staged.run(job, Identity.project(project));
    }

    private static List<Long> runsOn(Page page) {
        return page.document().select("#main table tbody th a").eachAttr("href").stream()
                .map(href -> Long.valueOf(href.substring("/admin/runs/".length())))
                .toList();
    }

    /** What is left open would be on every later overview. */
    private void tidyUp() {
        jdbc.sql("update run_request set ended_at = utc_timestamp(6), outcome = 'COMPLETED' where job_name = ?")
                .param(job)
                .update();
        jdbc.sql("update job_guard set owner = null where job_name = ?")
                .param(job)
                .update();
    }
}
