package com.encore.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.closing.Aftermath;
import com.encore.closing.BeginClosing;
import com.encore.closing.DecideResult;
import com.encore.closing.FinishClosing;
import com.encore.closing.UnsettledPledges;
import com.encore.project.ProjectId;
import com.encore.project.ProjectPage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class EndingPagesTests {

    private static final String WHY = "공연장이 문을 닫게 되었어요";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    ProjectPage projects;

    @Autowired
    BeginClosing beginning;

    @Autowired
    DecideResult deciding;

    @Autowired
    UnsettledPledges unsettled;

    @Autowired
    Aftermath aftermath;

    @Autowired
    FinishClosing finishing;

    @Autowired
    TestClock clock;

    private Stage stage;
    private Browser artist;
    private String dashboard;
    private String shown;

    @BeforeEach
    void openAProject() {
        stage = new Stage(mvc, people);
        artist = stage.signedIn(Role.ARTIST);
        String title = "마지막 박수 " + System.nanoTime();
        dashboard = new Artists(artist, clock).submit(title);
        Browser admin = stage.signedIn(Role.ADMIN);
        String review = stage.reviewOf(admin, title);
        admin.submit(admin.open(review), review + "/approve", Map.of());
        clock.advance(Duration.ofDays(1));
        admin.submit(admin.open(review), review + "/open", Map.of());
        shown = dashboard.replace("/artist", "");
    }

    @Test
    void asksForThePasswordBeforeADeadlineIsMovedOrAProjectCalledOff() {
        assertThat(artist.ask(dashboard + "/deadline").location()).isEqualTo("/reauthenticate");
        assertThat(artist.ask(dashboard + "/call-off").location()).isEqualTo("/reauthenticate");
        assertThat(stage.signedIn(Role.ARTIST).ask(dashboard + "/call-off").status())
                .isEqualTo(404);
    }

    @Test
    void movesTheDeadlineAndTellsEverybodyWhenAndWhy() {
        giveThePassword();
        Page form = artist.open(dashboard + "/deadline").isWellMade();
        Page refused = artist.submit(form, dashboard + "/deadline", Map.of("closesAt", "", "reason", ""));
        assertThat(refused.status()).isEqualTo(422);
        refused.isWellMade();

        Page moved = artist.submit(
                refused, dashboard + "/deadline", Map.of("closesAt", inDays(40), "reason", "더 많은 분과 함께하려고요"));

        assertThat(moved.status()).isEqualTo(303);
        assertThat(artist.follow(moved).isWellMade().text()).contains("마감을 바꿨어요", "더 많은 분과 함께하려고요");
        assertThat(stage.visitor().open(shown).isWellMade().text()).contains("마감일이 바뀌었어요", "더 많은 분과 함께하려고요");
    }

    @Test
    void callsAProjectOffAndSaysSoEverywhere() {
        giveThePassword();
        Page asked = artist.open(dashboard + "/call-off").isWellMade();
        assertThat(asked.text()).contains("모두 돌려드려요", "되돌릴 수 없어요");
        assertThat(artist.submit(asked, dashboard + "/call-off", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);

        Page done = artist.submit(asked, dashboard + "/call-off", Map.of("reason", WHY));

        assertThat(artist.follow(done).isWellMade().text()).contains("중단됨", WHY);
        decide();
        assertThat(artist.open(dashboard).isWellMade().text()).contains("프로젝트를 중단했어요", "이제 이렇게 진행돼요");
        assertThat(stage.visitor().open(shown).isWellMade().text())
                .contains("중단됨", WHY)
                .doesNotContain("후원하기");
        assertThat(artist.ask(dashboard + "/call-off").status()).isEqualTo(303);
    }

    @Test
    void showsThatTheResultIsBeingDecidedAndThenTheResult() {
        clock.advance(Duration.ofDays(30));
        beginning.begin(project());
        assertThat(stage.visitor().open(shown).isWellMade().text()).contains("결과를 확인하고 있어요");
        assertThat(artist.open(dashboard).isWellMade().text()).contains("결과 확인 중");

        decide();

        assertThat(stage.visitor().open(shown).isWellMade().text()).contains("목표 미달", "모두 돌려드려요");
        assertThat(artist.open(dashboard).isWellMade().text()).contains("목표에 닿지 못했어요", "최종 금액", "0원");
    }

    private void decide() {
        deciding.decide(project());
        aftermath.settle(project(), unsettled.after(project(), 0, 100));
        assertThat(finishing.finish(project())).isTrue();
    }

    private void giveThePassword() {
        artist.ask(dashboard + "/deadline");
        artist.submit(artist.open("/reauthenticate"), "/reauthenticate", Map.of("password", People.PASSWORD));
    }

    private String inDays(int days) {
        return clock.instant()
                .plus(Duration.ofDays(days))
                .atZone(Seoul.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .withSecond(0)
                .toString();
    }

    private ProjectId project() {
        return projects.of(shown.replace("/projects/", "")).id();
    }
}
