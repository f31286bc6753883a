package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Role;
import com.encore.batch.Run;
import com.encore.journeys.Visitor.Answer;
import com.encore.operations.Beat;
import com.encore.operations.Cause;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.Identity;
import com.encore.operations.JobSchedules;
import com.encore.operations.NodeId;
import com.encore.operations.RecordRun;
import com.encore.operations.Requester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
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
    ClaimRun claims;

    @Autowired
    RecordRun records;

    @Autowired
    JobRepository repository;

    @Autowired
    Beat beat;

    @Autowired
    JobSchedules schedules;

    @Test
    void takesARunOverFromADeadNodeAndShowsTheProof() {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        JobExecution left = begun(work, NodeId.random());
        long run = console.run(PLAIN, work);

        Answer shown = admin.get("/admin/runs/" + run + "/recover");
        assertThat(shown.text()).contains("죽었다는 증거", "is not known");
        assertThat(console.told(admin, console.does(admin, "recover", run))).contains("다른 노드가 이어서 해요");

        assertThat(status(left)).isEqualTo(BatchStatus.FAILED);
        assertThat(console.outcome(run)).isEqualTo("TAKEN_OVER");
        assertThat(wantedAgain(work)).isTrue();
        assertThat(console.told(admin, forged(admin, run, "recover", "3"))).contains("지금 실행 중이 아니에요");
    }

    @Test
    void takesARunOverThatWaitedForItsTurnOnANodeThatDied() {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        claims.claim(PLAIN, Identity.project(work), NodeId.random(), Requester.the(Cause.CLOCK, ""))
                .orElseThrow();
        long run = console.run(PLAIN, work);

        assertThat(admin.get("/admin/runs/" + run + "/recover").text()).contains("죽었다는 증거", "is not known");
        assertThat(console.told(admin, console.does(admin, "recover", run))).contains("다른 노드가 이어서 해요");

        assertThat(console.outcome(run)).isEqualTo("TAKEN_OVER");
        assertThat(wantedAgain(work)).isTrue();
    }

    @Test
    void leavesARunToANodeThatIsOnlySilentForAMoment() {
        long work = RehearsedJobs.work();
        NodeId alive = NodeId.random();
        beat.beat(alive, "asleep", "jobs", "test");
        JobExecution left = begun(work, alive);
        Visitor admin = console.comes(Role.ADMIN);
        long run = console.run(PLAIN, work);

        assertThat(admin.get("/admin/runs/" + run + "/recover").text()).contains("노드 asleep은 살아 있어요");
        assertThat(console.told(admin, forged(admin, run, "recover", "4"))).contains("아직 실행 중");
        assertThat(status(left)).isEqualTo(BatchStatus.STARTED);
    }

    @Test
    void settlesARunWhoseOutcomeWasLostAndLetsItBeRestarted() {
        long work = RehearsedJobs.work();
        Visitor admin = console.comes(Role.ADMIN);
        JobExecution lost = begun(work, NodeId.random());
        long run = console.run(PLAIN, work);
        assertThat(admin.get("/admin/runs/" + run + "/resolve").text()).contains("아직 맡은 노드가 있어요");
        records.ended(claim(work), RecordRun.Outcome.FAILED, null);
        jdbc.sql("update BATCH_JOB_EXECUTION set STATUS = 'UNKNOWN', VERSION = VERSION + 1 where JOB_EXECUTION_ID = ?")
                .param(lost.getId())
                .update();
        assertThat(admin.get("/admin/runs/" + run + "/restart").text()).contains("지금 상태에서는 할 수 없어요");

        assertThat(console.told(admin, console.does(admin, "resolve", run))).contains("실패로 정리했어요");

        assertThat(status(lost)).isEqualTo(BatchStatus.FAILED);
        assertThat(console.told(admin, console.does(admin, "restart", run))).contains("말을 남겼어요");
        assertThat(wantedAgain(work)).isTrue();
    }

    @Test
    void tellsARunToStopThatStillWaitsForItsTurn() {
        long work = RehearsedJobs.work();
        NodeId full = NodeId.random();
        beat.beat(full, "full", "jobs", "test");
        Claim waiting = claims.claim(PLAIN, Identity.project(work), full, Requester.the(Cause.CLOCK, ""))
                .orElseThrow();
        Visitor admin = console.comes(Role.ADMIN);
        long run = console.run(PLAIN, work);
        assertThat(admin.get("/admin/runs/" + run).text()).contains("차례를 기다려요");

        assertThat(console.told(admin, console.does(admin, "stop", run))).contains("시작하지 않고 그만둬요");

        assertThat(stopWanted(run)).isTrue();
        assertThat(admin.get("/admin/runs/" + run).text()).contains("멈추는 중");
        records.ended(waiting, RecordRun.Outcome.STOPPED, null);
        assertThat(admin.get("/admin/runs/" + run).text()).contains("부탁대로 멈췄어요");
        assertThat(wantedAgain(work)).isFalse();
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
                .params(
                        form.fields(page).get("token"),
                        PLAIN + " " + Identity.project(work).text())
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
        assertThat(wantedAgain(work)).isTrue();
    }

    @Test
    void refusesWhoeverMayNotAndWhoeverGivesNoReason() {
        long work = RehearsedJobs.work();
        begun(work, NodeId.random());
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

    private JobExecution begun(long work, NodeId node) {
        Claim claim = claims.claim(PLAIN, Identity.project(work), node, Requester.the(Cause.CLOCK, ""))
                .orElseThrow();
        JobExecution execution = repository.createJobExecution(
                repository.createJobInstance(PLAIN, Run.identifying(claim.identity())),
                Run.parametersOf(claim),
                new ExecutionContext());
        execution.setStatus(BatchStatus.STARTED);
        repository.update(execution);
        records.began(claim, execution.getId());
        return execution;
    }

    private Claim claim(long work) {
        return jdbc.sql("select fence, owner, request_id from job_guard where job_name = ? and identity = ?")
                .params(PLAIN, Identity.project(work).text())
                .query((row, number) -> new Claim(
                        PLAIN,
                        Identity.project(work),
                        row.getLong("fence"),
                        new NodeId(row.getString("owner")),
                        row.getLong("request_id")))
                .single();
    }

    private Answer forged(Visitor visitor, long run, String act, String digit) {
        return console.forges(
                visitor, "/admin/runs/" + run + "/" + act, Map.of("reason", "왜냐면", "token", digit.repeat(32)));
    }

    private BatchStatus status(JobExecution execution) {
        return BatchStatus.valueOf(jdbc.sql("select STATUS from BATCH_JOB_EXECUTION where JOB_EXECUTION_ID = ?")
                .param(execution.getId())
                .query(String.class)
                .single());
    }

    private boolean wantedAgain(long work) {
        return jdbc.sql("select resume_at is not null from job_guard where job_name = ? and identity = ?")
                .params(PLAIN, Identity.project(work).text())
                .query(Boolean.class)
                .single();
    }

    private boolean stopWanted(long run) {
        return jdbc.sql("select stop_wanted_at is not null from run_request where id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }
}
