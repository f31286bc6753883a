package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Role;
import com.encore.journeys.Visitor.Answer;
import com.encore.operations.Beat;
import com.encore.operations.Claim;
import com.encore.operations.JobSchedules;
import com.encore.operations.NodeId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dead ends nobody resolves by themselves while no node runs jobs, and the console's refusals. */
@JourneyTest
class ConsoleDeadEndsTests {

    private static final String PLAIN = RehearsedJobs.PLAIN;

    @Autowired
    Console console;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LeftRuns left;

    @Autowired
    Beat beat;

    @Autowired
    JobSchedules schedules;

    @Test
    void takesARunOverFromADeadNodeAndShowsTheProof() {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        JobExecution execution = left.begun(PLAIN, work, NodeId.random());
        long run = console.run(PLAIN, work);

        Answer shown = admin.get("/admin/runs/" + run + "/recover");
        assertThat(shown.text()).contains("오래전에 사라져 기록이 없어요");
        assertThat(console.told(admin, console.does(admin, "recover", run))).contains("다른 노드가 이어서 해요");

        assertThat(left.status(execution)).isEqualTo(BatchStatus.FAILED);
        assertThat(console.outcome(run)).isEqualTo("TAKEN_OVER");
        assertThat(left.isWantedAgain(PLAIN, work)).isTrue();
        assertThat(console.told(admin, forged(admin, run, "recover", "3"))).contains("지금 실행 중이 아니에요");
    }

    @Test
    void takesARunOverThatWaitedForItsTurnOnANodeThatDied() {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        left.waiting(PLAIN, work, NodeId.random());
        long run = console.run(PLAIN, work);

        assertThat(admin.get("/admin/runs/" + run + "/recover").text()).contains("오래전에 사라져 기록이 없어요");
        assertThat(console.told(admin, console.does(admin, "recover", run))).contains("다른 노드가 이어서 해요");

        assertThat(console.outcome(run)).isEqualTo("TAKEN_OVER");
        assertThat(left.isWantedAgain(PLAIN, work)).isTrue();
    }

    @Test
    void leavesARunToANodeThatIsOnlySilentForAMoment() {
        long work = RehearsedJobs.work();
        NodeId alive = NodeId.random();
        beat.beat(alive, "asleep", "jobs", "test");
        JobExecution execution = left.begun(PLAIN, work, alive);
        Visitor admin = console.comes(Role.ADMIN);
        long run = console.run(PLAIN, work);

        assertThat(admin.get("/admin/runs/" + run + "/recover").text()).contains("노드 asleep은 살아 있어요");
        assertThat(console.told(admin, forged(admin, run, "recover", "4"))).contains("아직 실행 중");
        assertThat(left.status(execution)).isEqualTo(BatchStatus.STARTED);
    }

    @Test
    void settlesARunWhoseOutcomeWasLostAndLetsItBeRestarted() {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        JobExecution lost = left.begun(PLAIN, work, NodeId.random());
        long run = console.run(PLAIN, work);
        assertThat(admin.get("/admin/runs/" + run + "/resolve").text()).contains("아직 맡은 노드가 있어요");
        left.losesItsOutcome(PLAIN, work, lost);
        assertThat(admin.get("/admin/runs/" + run + "/restart").text()).contains("지금 상태에서는 할 수 없어요");

        assertThat(console.told(admin, console.does(admin, "resolve", run))).contains("실패로 정리했어요");

        assertThat(left.status(lost)).isEqualTo(BatchStatus.FAILED);
        assertThat(console.told(admin, console.does(admin, "restart", run))).contains("말을 남겼어요");
        assertThat(left.isWantedAgain(PLAIN, work)).isTrue();
    }

    @Test
    void tellsARunToStopThatStillWaitsForItsTurn() {
        long work = RehearsedJobs.work();
        NodeId full = NodeId.random();
        beat.beat(full, "full", "jobs", "test");
        Claim waiting = left.waiting(PLAIN, work, full);
        Visitor admin = console.comes(Role.ADMIN);
        long run = console.run(PLAIN, work);
        assertThat(admin.get("/admin/runs/" + run).text()).contains("차례를 기다려요");

        assertThat(console.told(admin, console.does(admin, "stop", run))).contains("시작하지 않고 그만둬요");

        assertThat(stopWanted(run)).isTrue();
        assertThat(admin.get("/admin/runs/" + run).text()).contains("멈추는 중");
        left.stops(waiting);
        assertThat(admin.get("/admin/runs/" + run).text()).contains("부탁대로 멈췄어요");
        assertThat(left.isWantedAgain(PLAIN, work)).isFalse();
        assertThat(console.told(admin, console.does(admin, "restart", run))).contains("말을 남겼어요");
    }

    @Test
    void saysThatNothingCameOfAFormWhoseNodeDiedAndStartsNothingByIt() {
        long work = RehearsedJobs.work();
        String page = "/admin/jobs/" + PLAIN + "/start";
        Visitor admin = console.comes(Role.ADMIN);
        Answer form = admin.get(console.startPage(PLAIN, work));
        jdbc.sql("""
                        insert into console_order (member_id, token, action, about, begun_at)
                        select max(id), ?, 'start', ?, utc_timestamp(6) from member
                        """)
                .params(form.fields(page).get("token"), PLAIN + " project=" + work)
                .update();
        assertThat(console.told(admin, admin.submit(form, page, Console.why("시작해요"))))
                .contains("지금 하는 중이에요");

        jdbc.sql("update console_order set begun_at = begun_at - interval 1 minute where outcome is null")
                .update();

        for (int click = 0; click < 2; click++) {
            assertThat(console.told(admin, admin.submit(form, page, Console.why("시작해요"))))
                    .contains("이루어진 것이 없어요");
        }
        assertThat(console.runs(PLAIN, work)).isEmpty();
        assertThat(console.told(admin, console.start(admin, PLAIN, work)))
                .as("a form of its own is an order of its own")
                .contains("말을 남겼어요");
        assertThat(left.isWantedAgain(PLAIN, work)).isTrue();
    }

    @Test
    void refusesWhoeverMayNotAndWhoeverGivesNoReason() {
        long work = RehearsedJobs.work();
        left.begun(PLAIN, work, NodeId.random());
        long run = console.run(PLAIN, work);
        for (Role role : List.of(Role.OPERATOR, Role.APPROVER, Role.FINANCE, Role.FAN)) {
            Visitor other = console.comes(role);
            for (String act : List.of("stop", "restart", "abandon", "recover", "resolve")) {
                assertThat(other.get("/admin/runs/" + run + "/" + act).status())
                        .as(role + " " + act)
                        .isEqualTo(403);
                assertThat(forged(other, run, act, "5").status())
                        .as(role + " " + act)
                        .isEqualTo(403);
            }
            for (String page : List.of("start", "schedule", "pause", "resume", "catch-up")) {
                assertThat(console.forges(other, "/admin/jobs/tidy/" + page, Map.of("reason", "왜"))
                                .status())
                        .as(role + " " + page)
                        .isEqualTo(403);
            }
        }
        Visitor admin = console.comes(Role.ADMIN);
        String page = "/admin/runs/" + run + "/stop";
        assertThat(admin.submit(admin.get(page), page, Map.of("reason", "")).status())
                .isEqualTo(422);
        assertThat(console.forges(admin, page, Map.of("reason", "왜", "token", "guess"))
                        .status())
                .isEqualTo(422);
        assertThat(stopWanted(run)).isFalse();
        assertThat(admin.get("/admin/runs/999999999/stop").status()).isEqualTo(404);
    }

    @Test
    void pausesAScheduleChangesItAndLetsItRingAgain() {
        Visitor admin = console.comes(Role.ADMIN);
        String schedule = "/admin/jobs/tidy/schedule";
        String was = schedules.of("tidy").orElseThrow().cron();
        assertThat(admin.get("/admin/jobs/tidy").text()).contains("매일 04:10에", "한국 시간");

        Answer pause = admin.get("/admin/jobs/tidy/pause");
        assertThat(console.told(admin, admin.submit(pause, "/admin/jobs/tidy/pause", Console.why("점검해요"))))
                .contains("멈춰 뒀어요");
        assertThat(console.told(admin, admin.submit(pause, "/admin/jobs/tidy/pause", Console.why("점검해요"))))
                .as("the second click is told of the first")
                .contains("멈춰 뒀어요");
        assertThat(admin.get("/admin/jobs/tidy/pause").text()).contains("이미 멈춰 뒀어요");

        assertThat(admin.get(schedule + "?cron=now").text()).contains("일정으로 읽을 수 없어요");
        Answer preview = admin.get(schedule + "?cron=0+20+5+*+*+?");
        assertThat(preview.text()).contains("매일 05:20에", "새 일정의 다음 열 번");
        Answer late = admin.get(schedule + "?cron=0+30+5+*+*+?");
        assertThat(console.told(admin, admin.submit(preview, schedule, Console.why("겹쳐서요"))))
                .contains("일정을 바꿨어요");
        assertThat(console.told(admin, admin.submit(late, schedule, Console.why("늦었어요"))))
                .contains("그사이 다른 사람이 일정을 바꿨어요");
        assertThat(schedules.of("tidy").orElseThrow().cron()).isEqualTo("0 20 5 * * ?");
        assertThat(schedules.of("tidy").orElseThrow().paused()).isTrue();

        String resume = "/admin/jobs/tidy/resume";
        admin.submit(admin.get(resume), resume, Console.why("끝났어요"));
        Answer back = admin.get(schedule + "?cron=" + was.replace(' ', '+'));
        admin.submit(back, schedule, Console.why("되돌려요"));
        assertThat(schedules.of("tidy").orElseThrow().cron()).isEqualTo(was);
        assertThat(schedules.of("tidy").orElseThrow().paused()).isFalse();
    }

    @Test
    void readsWhatARunIsToBeAboutByItsKind() {
        Visitor admin = console.comes(Role.ADMIN);
        assertThat(admin.get("/admin/jobs/tidy/start?about=2020-02-30").text()).contains("읽을 수 없어요");
        assertThat(admin.get("/admin/jobs/tidy/start?about=2999-01-01").text()).contains("아직 오지 않은 때예요");
        assertThat(admin.get("/admin/jobs/tidy/start?about=2020-02-29").text())
                .contains("2020년 2월 29일", "지울 실행 기록", "시작하기");
        assertThat(admin.get("/admin/jobs/close-month/start?about=2999-01").text())
                .contains("아직 끝나지 않은 달");
        assertThat(admin.get("/admin/jobs/close-month/start?about=2020-01").text())
                .contains("2020년 1월");
        assertThat(admin.get("/admin/jobs/sync-counters/start?about=2020-01-01T10:00")
                        .text())
                .contains("2020년 1월 1일", "10:00");
        assertThat(admin.get("/admin/jobs/refund-payments/start?about=no-such-show")
                        .text())
                .contains("찾지 못했어요");
        assertThat(admin.get("/admin/jobs/settle/start?about=S0").text()).contains("찾지 못했어요");
        assertThat(admin.get("/admin/jobs/make-export/start?about=X0").text()).contains("찾지 못했어요");
        assertThat(admin.get("/admin/jobs/no-such-job").status()).isEqualTo(404);
    }

    @Test
    void drawsEveryJobInBothLanguages() {
        Visitor operator = console.comes(Role.OPERATOR);
        for (String job : List.of(
                "open-funding",
                "close-funding",
                "refund-payments",
                "settle",
                "write-statements",
                "close-month",
                "sync-counters",
                "reconcile-payments",
                "make-export",
                "tidy")) {
            for (String language : List.of("ko", "en")) {
                Answer page = operator.get("/admin/jobs/" + job + "?lang=" + language);
                assertThat(page.status()).as(job).isEqualTo(200);
                assertThat(page.body()).as(job).doesNotContain("??");
                assertThat(page.page().select("main a.button-primary"))
                        .as("nothing to press for somebody who only watches")
                        .isEmpty();
            }
        }
        assertThat(operator.get("/admin/approvals").status()).isEqualTo(200);
    }

    private Answer forged(Visitor visitor, long run, String act, String digit) {
        return console.forges(
                visitor, "/admin/runs/" + run + "/" + act, Map.of("reason", "왜냐면", "token", digit.repeat(32)));
    }

    private boolean stopWanted(long run) {
        return jdbc.sql("select stop_wanted_at is not null from run_request where id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }
}
