package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.operations.JobSchedule;
import com.encore.operations.JobSchedules;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;

/** When a job rings is changed in a browser: before anything is done, the page says when it would ring then. */
@JourneyTest
@ExtendWith(InChromium.class)
class ScheduleJourneyTests {

    private static final String PAGE = "/admin/jobs/tidy";
    private static final String WHY = "왜 하시나요?";
    private static final String CRON = "새 일정 (cron)";
    private static final String PAUSE = "잠시 멈추기";
    private static final String RING = "지금 울리기";
    private static final String RESUME = "다시 울리게 하기";

    @Autowired
    People people;

    @Autowired
    JobSchedules schedules;

    @Autowired
    Scheduler scheduler;

    @AfterEach
    void isAsItWas() {
        assertThat(tidy().cron()).isEqualTo("0 10 4 * * ?");
        assertThat(tidy().paused()).isFalse();
    }

    @Test
    void isPausedAndLetGoOn(Guests guests) {
        Guest admin = guests.atADesk().opens("/admin/jobs").signsIn(newcomer());
        admin.isAt("작업 콘솔")
                .follows("정리")
                .isAt("정리")
                .reads("매일 04:10에", "다음 열 번 (한국 시간)")
                .isNotOffered(RESUME);
        Guest late = admin.inAnotherTab().opens(PAGE + "/pause").answers(WHY, "저도 점검해요");

        admin.follows(PAUSE).isAt("정리 작업을 잠시 멈출까요?").reads("스스로 돌지 않아요", "울리지 않게 될 다음 열 번", "04:10");
        admin.presses(PAUSE).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(tidy().paused()).isFalse();
        admin.answers(WHY, "점검해요").presses(PAUSE);
        admin.isAt("정리").reads("멈춰 뒀어요", "멈추지 않았다면 울렸을 열 번").isNotOffered(PAUSE);
        assertThat(tidy().paused()).isTrue();
        late.presses(PAUSE).isAt("정리").reads("그사이 다른 사람이 일정을 바꿨어요");
        late.opens(PAGE + "/pause").isAt("정리 작업을 잠시 멈출까요?").reads("이미 멈춰 뒀어요").isNotOffered(PAUSE);
        late.opens("/admin/jobs").isAt("작업 콘솔").readsWhere("매일 04:10에", "정리", "쉬는 중");

        late.opens(PAGE + "/resume").isAt("정리 작업을 다시 울리게 할까요?").answers(WHY, "끝난 것 같아요");
        admin.follows(RESUME).isAt("정리 작업을 다시 울리게 할까요?").reads("다시 울릴 다음 열 번");
        admin.presses(RESUME).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(tidy().paused()).isTrue();
        admin.answers(WHY, "점검이 끝났어요").presses(RESUME).isAt("정리").reads("다시 울려요");
        late.presses(RESUME).isAt("정리").reads("그사이 다른 사람이 일정을 바꿨어요");
        late.opens(PAGE + "/resume").reads("멈춰 둔 작업이 아니에요").isNotOffered(RESUME);
    }

    @Test
    void ringsAtAnotherTimeThatWasReadInWordsAndByTheClockBefore(Guests guests) {
        Guest admin = guests.onAPhone().opens(PAGE).signsIn(newcomer());
        admin.isAt("정리")
                .follows("시각 바꾸기")
                .isAt("정리 작업이 도는 때를 바꿀까요?")
                .reads("지금은", "매일 04:10에")
                .isNotOffered("바꾸기");
        for (String malformed : new String[] {"아무 때나", "0 20 5 * *", "0 20 5 * * *", "0 99 5 * * ?"}) {
            admin.answers(CRON, malformed).presses("미리 보기");
            admin.isAt("정리 작업이 도는 때를 바꿀까요?").isAskedAgain(CRON, "일정으로 읽을 수 없어요").isNotOffered("바꾸기");
        }
        admin.answers(CRON, "0 0 0 1 1 ? 2020").presses("미리 보기");
        admin.reads("다시는 울리지 않는 일정이에요").isNotOffered("바꾸기");

        admin.answers(CRON, "0 20 5 * * ?").presses("미리 보기");
        admin.reads("이렇게 바뀌어요", "매일 05:20에", "지금 일정의 다음 열 번", "04:10", "새 일정의 다음 열 번", "05:20");
        Guest late = admin.inAnotherTab().opens(PAGE + "/schedule?cron=0+30+6+*+*+?");
        late.isAt("정리 작업이 도는 때를 바꿀까요?").reads("매일 06:30에").answers(WHY, "저도 바꿔요");
        admin.presses("바꾸기").isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(tidy().cron()).isEqualTo("0 10 4 * * ?");
        admin.answers(WHY, "백업과 겹쳐요").presses("바꾸기").isAt("정리").reads("일정을 바꿨어요", "매일 05:20에");
        assertThat(tidy().cron()).isEqualTo("0 20 5 * * ?");
        late.presses("바꾸기").isAt("정리").reads("그사이 다른 사람이 일정을 바꿨어요", "매일 05:20에");
        assertThat(tidy().cron()).isEqualTo("0 20 5 * * ?");

        admin.follows("시각 바꾸기").answers(CRON, "0 10 4 * * ?").presses("미리 보기").answers(WHY, "되돌려요");
        admin.presses("바꾸기").isAt("정리").reads("일정을 바꿨어요", "매일 04:10에");
    }

    @Test
    void ringsOnceNowAndKeepsItsRhythm(Guests guests) throws SchedulerException {
        Guest admin = guests.onAPhone().opens("/admin/jobs").signsIn(newcomer());
        admin.isAt("작업 콘솔").follows("정리").isAt("정리").follows(RING);
        admin.isAt("정리 작업을 지금 한 번 울릴까요?").reads("일정은 그대로예요", "끝난 일은 다시 하지 않아요");
        admin.presses(RING).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(rungByHand()).isEmpty();
        admin.answers(WHY, "오늘은 일찍 해요").presses(RING).isAt("정리").reads("지금 울렸어요", "매일 04:10에");
        assertThat(rungByHand()).hasSize(1);
        admin.opens("/admin/audit").isAt("감사 기록").readsWhere("오늘은 일찍 해요", "일정 지금 울림");
        // nobody rings in these tests, and what rings later would be somebody else's surprise
        scheduler.unscheduleJob(rungByHand().getFirst());
    }

    private List<TriggerKey> rungByHand() throws SchedulerException {
        return scheduler.getTriggersOfJob(JobKey.jobKey("tidy", "jobs")).stream()
                .map(Trigger::getKey)
                .filter(key -> !key.getName().equals("tidy"))
                .collect(Collectors.toList());
    }

    private JobSchedule tidy() {
        return schedules.of("tidy").orElseThrow();
    }

    private Email newcomer() {
        Email email = People.newEmail();
        people.register(email, Role.ADMIN);
        return email;
    }
}
