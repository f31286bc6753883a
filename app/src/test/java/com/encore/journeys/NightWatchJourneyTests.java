package com.encore.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.console.StagedRuns;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is woken at night: what runs, what went wrong, and how it looked the time before. */
@JourneyTest
@ExtendWith(InChromium.class)
class NightWatchJourneyTests {

    private static final Identity NIGHT = Identity.date(LocalDate.of(2031, 1, 2));

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isFollowedFromTheOverviewToTheRunAndTheOneBeforeIt(Guests guests) {
        StagedRuns staged = new StagedRuns(jdbc);
        Duration minute = Duration.ofMinutes(1);
        staged.run("tidy", Identity.date(LocalDate.of(2031, 1, 1)))
                .step("runs", 10, 10, 0, minute)
                .ended("COMPLETED", minute)
                .save();
        long failed = staged.run("tidy", NIGHT)
                .by(Cause.CLOCK, "tidy")
                .step("runs", 30, 20, 0, minute.multipliedBy(3))
                .ended("FAILED", minute.multipliedBy(3))
                .saying("java.lang.IllegalStateException: 밤에 넘어졌어요")
                .save();
        Guest operator = guests.onAPhone().opens("/admin/jobs").signsIn(newcomer());
        Guest desk = guests.atADesk().opens("/admin/jobs").signsIn(newcomer());

        operator.isAt("작업 콘솔").reads("사람이 봐야 해요", "지난 하루", "다음에 울릴 것", "노드");
        desk.isAt("작업 콘솔");
        assertThat(desk.page().locator("[data-console-state]")).hasText("바뀌면 바로 보여요.");
        long open = staged.run("tidy", Identity.date(LocalDate.of(2031, 1, 3)))
                .step("nodes", 1, 1, 0, null)
                .save();
        assertThat(desk.page().locator(".open-runs a[href='/admin/runs/" + open + "']"))
                .isVisible();
        jdbc.sql("update run_request set ended_at = utc_timestamp(6), outcome = 'STOPPED' where id = ?")
                .param(open)
                .update();
        jdbc.sql("update job_guard set owner = null where request_id = ?")
                .param(open)
                .update();
        assertThat(desk.page().locator(".open-runs a[href='/admin/runs/" + open + "']"))
                .hasCount(0);

        operator.follows("실행 기록").isAt("실행 기록");
        operator.selects("state", "FAILED")
                .selects("about", "DATE")
                .types("words", "2031-01-02")
                .presses("찾기");
        operator.isAt("실행 기록").reads("실행 1건").follows("정리 #" + failed);
        operator.isAt("정리 · 2031년 1월 2일 (목)").reads("하다가 실패했어요", "밤에 넘어졌어요", "맡은 노드");
        assertThat(operator.page().locator("main a[href$='/restart']")).hasCount(0);
        operator.follows("지난번 실행과 나란히 보기");
        operator.isAt("정리, 지난번과 나란히").reads("+2분");
    }

    private Email newcomer() {
        Email email = People.newEmail();
        people.register(email, Role.OPERATOR);
        return email;
    }
}
