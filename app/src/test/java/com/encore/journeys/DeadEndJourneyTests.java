package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.console.StagedRuns;
import com.encore.operations.Beat;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody gets runs out of dead ends in a browser, while no node is there that would do it by itself. */
@JourneyTest
@ExtendWith(InChromium.class)
class DeadEndJourneyTests {

    private static final String PLAIN = RehearsedJobs.PLAIN;
    private static final String WHY = "왜 하시나요?";
    private static final String RECOVER = "죽은 노드에서 넘겨받기";
    private static final String RESOLVE = "결과 정리하기";
    private static final String RESTART = "다시 시작하기";

    @Autowired
    Console console;

    @Autowired
    People people;

    @Autowired
    LeftRuns left;

    @Autowired
    Beat beat;

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesARunOverOnceItsNodeIsProvenDead(Guests guests) {
        long work = RehearsedJobs.work();
        NodeId dead = new StagedRuns(jdbc).node("무대 뒤", Duration.ofMinutes(9));
        JobExecution execution = left.begun(PLAIN, work, dead);
        long run = console.run(PLAIN, work);
        Guest admin = guests.atADesk().opens("/admin/jobs").signsIn(newcomer());
        admin.isAt("작업 콘솔").follows("연습 프로젝트 " + work + "번 #" + run);
        admin.isAt(about(work)).reads("노드 무대 뒤", "죽은 것이 확실해요").isNotOffered(RESTART, RESOLVE);
        Guest late = admin.inAnotherTab().opens("/admin/runs/" + run + "/resolve");
        late.isAt("결과를 모르는 이 실행을 정리할까요?").reads("아직 맡은 노드가 있어요").isNotOffered(RESOLVE);
        late.opens("/admin/runs/" + run).follows(RECOVER).isAt("이 실행을 넘겨받을까요?").answers(WHY, "저도 봤어요");

        admin.follows(RECOVER).isAt("이 실행을 넘겨받을까요?").reads("죽었다는 증거", "다른 노드가 이어서 하게 해요");
        admin.presses(RECOVER).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(left.status(execution)).isEqualTo(BatchStatus.STARTED);
        admin.answers(WHY, "기계가 꺼졌어요").presses(RECOVER);
        admin.isAt(about(work)).reads("죽은 노드의 실행을 끝냈어요", "다른 노드가 이어받음").isNotOffered(RECOVER, "멈추기");
        assertThat(left.status(execution)).isEqualTo(BatchStatus.FAILED);
        assertThat(console.outcome(run)).isEqualTo("TAKEN_OVER");
        assertThat(left.isWantedAgain(PLAIN, work)).isTrue();
        late.presses(RECOVER).isAt(about(work)).reads("지금 실행 중이 아니에요");
    }

    @Test
    void leavesARunToANodeThatBeatAMomentAgo(Guests guests) {
        long work = RehearsedJobs.work();
        NodeId asleep = NodeId.random();
        beat.beat(asleep, "무대 옆", "jobs", "test");
        JobExecution execution = left.begun(PLAIN, work, asleep);
        Guest admin = guests.onAPhone()
                .opens("/admin/runs/" + console.run(PLAIN, work) + "/recover")
                .signsIn(newcomer());
        admin.isAt("이 실행을 넘겨받을까요?").reads("노드 무대 옆은 살아 있어요", "초 전에 신호를 보냈어요").isNotOffered(RECOVER);
        assertThat(left.status(execution)).isEqualTo(BatchStatus.STARTED);
    }

    @Test
    void settlesARunWhoseOutcomeIsNotKnownAndRestartsIt(Guests guests) {
        long work = RehearsedJobs.work();
        JobExecution lost = left.begun(PLAIN, work, NodeId.random());
        long run = console.run(PLAIN, work);
        left.losesItsOutcome(PLAIN, work, lost);
        Guest admin = guests.onAPhone().opens("/admin/jobs").signsIn(newcomer());
        admin.isAt("작업 콘솔").reads("사람이 봐야 해요").follows("연습 #" + run);
        admin.isAt(about(work)).reads("어떻게 끝났는지 기록이 남지 않았어요").isNotOffered(RESTART, "영영 그만두기", RECOVER);
        Guest late = admin.inAnotherTab().opens("/admin/runs/" + run + "/restart");
        late.isAt("이 일을 다시 시작할까요?").reads("지금 상태에서는 할 수 없어요").isNotOffered(RESTART);
        late.opens("/admin/runs/" + run)
                .follows(RESOLVE)
                .isAt("결과를 모르는 이 실행을 정리할까요?")
                .answers(WHY, "저도 봤어요");

        admin.follows(RESOLVE).isAt("결과를 모르는 이 실행을 정리할까요?").reads("실패로 적어요");
        admin.presses(RESOLVE).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(left.status(lost)).isEqualTo(BatchStatus.UNKNOWN);
        admin.answers(WHY, "로그를 봤어요").presses(RESOLVE);
        admin.isAt(about(work)).reads("실패로 정리했어요");
        assertThat(left.status(lost)).isEqualTo(BatchStatus.FAILED);
        late.presses(RESOLVE).isAt(about(work)).reads("지금 상태에서는 할 수 없어요");

        assertThat(left.isWantedAgain(PLAIN, work)).isFalse();
        admin.follows(RESTART).isAt("이 일을 다시 시작할까요?").answers(WHY, "이어서 해요").presses(RESTART);
        admin.isAt(about(work)).reads("말을 남겼어요");
        assertThat(left.isWantedAgain(PLAIN, work)).isTrue();
    }

    @Test
    void sendsWhoeverWouldRestartTheMoneyOfOnePersonToASecondOne(Guests guests) {
        long work = RehearsedJobs.work();
        RehearsedJobs.owes(work, 45_000);
        long run = new StagedRuns(jdbc)
                .run(RehearsedJobs.MONEY, Identity.project(work))
                .by(people.register(Role.ADMIN), "혼자 시작했어요")
                .ended("FAILED", Duration.ofMinutes(1))
                .save();
        Guest admin = guests.onAPhone().opens("/admin/runs/" + run).signsIn(newcomer());
        admin.isAt("돈 연습 · 프로젝트 " + work + "번").follows(RESTART).isAt("이 일을 다시 시작할까요?");
        admin.reads("다른 사람의 승인이 필요해요", "45,000원").isNotOffered(RESTART);
        admin.follows("승인 청하기").isAt("돈 연습 작업의 승인을 청할까요?").reads("45,000원", "다른 사람이 같은 숫자를 보고");
        assertThat(left.isWantedAgain(RehearsedJobs.MONEY, work)).isFalse();
    }

    private static String about(long work) {
        return "연습 · 프로젝트 " + work + "번";
    }

    private Email newcomer() {
        Email email = People.newEmail();
        people.register(email, Role.ADMIN);
        return email;
    }
}
