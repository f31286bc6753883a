package com.encore.web.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.counter.FoldCounters;
import com.encore.counter.RankProjects;
import com.encore.testing.TestClock;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class LikePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    FoldCounters folding;

    @Autowired
    RankProjects ranking;

    private Stage stage;

    @BeforeEach
    void openTheHall() {
        stage = new Stage(mvc, people);
    }

    @Test
    void takesALikeAndItsRegretWithoutJavaScript() {
        String show = stage.funding("마음이 가는 무대", clock);
        Browser fan = stage.signedIn(Role.FAN);
        Page before = fan.open(show).isWellMade();
        assertThat(button(before)).isEqualTo("좋아요 0 false");

        Page pressed = fan.submit(before, show + "/like", Map.of());
        assertThat(pressed.status()).isEqualTo(303);
        assertThat(pressed.location()).isEqualTo(show + "#interest");
        Page liked = fan.open(show);
        assertThat(button(liked)).isEqualTo("좋아요 1 true");

        // the page from before, sent again, wants what it wanted then
        fan.submit(before, show + "/like", Map.of());
        assertThat(button(fan.open(show))).isEqualTo("좋아요 1 true");

        fan.submit(liked, show + "/like", Map.of());
        assertThat(button(fan.open(show))).isEqualTo("좋아요 0 false");
    }

    @Test
    void answersHtmxWithTheButtonAlone() {
        String show = stage.funding("제자리에서 바뀌는 무대", clock);
        Browser fan = stage.signedIn(Role.FAN);
        Page before = fan.open(show);
        Page answer = fan.withHeader("HX-Request", "true").submit(before, show + "/like", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.document().select("h1")).isEmpty();
        assertThat(button(answer)).isEqualTo("좋아요 1 true");
        Page again = fan.submit(answer, show + "/like", Map.of());
        assertThat(button(again)).isEqualTo("좋아요 0 false");
    }

    @Test
    void sendsAVisitorToSignInAndBackToTheProject() {
        String show = stage.funding("로그인하고 좋아할 무대", clock);
        Browser visitor = stage.visitor();
        Page page = visitor.open(show).isWellMade();
        assertThat(page.document().select("form[action$=/like]")).isEmpty();
        String ask = page.document().select("#interest a").attr("href");
        assertThat(visitor.ask(ask).location()).endsWith("/login");

        var email = People.newEmail();
        people.register(email, Role.FAN);
        Page signedIn = visitor.submit(
                visitor.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        assertThat(signedIn.location()).isEqualTo(ask);
        assertThat(visitor.ask(ask).location()).isEqualTo(show + "#interest");
    }

    @Test
    void takesNoForgedOrNamelessLike() {
        String show = stage.funding("남의 손을 타지 않는 무대", clock);
        Browser fan = stage.signedIn(Role.FAN);
        assertThat(fan.send(show + "/like", Map.of("wanted", "true")).status()).isEqualTo(403);
        assertThat(stage.visitor()
                        .send(show + "/like", Map.of("wanted", "true"))
                        .status())
                .isEqualTo(403);
        Page page = fan.open(show);
        assertThat(button(page)).isEqualTo("좋아요 0 false");
        assertThat(fan.submit(page, show + "/like", Map.of("wanted", "perhaps")).status())
                .isEqualTo(400);
    }

    @Test
    void countsAVisitorOnceADayByANameThatEndsAtMidnight() {
        String show = stage.funding("하루에 한 번 세는 무대", clock);
        Browser one = stage.visitor();
        one.open(show);
        one.open(show);
        var name = Objects.requireNonNull(one.cookie(VisitorOfTheDay.COOKIE));
        assertThat(name.isHttpOnly()).isTrue();
        assertThat(name.getMaxAge()).isBetween(1, 24 * 60 * 60);
        stage.visitor().open(show);
        stage.visitor().withHeader("Sec-Purpose", "prefetch;prerender").open(show);
        await().untilAsserted(() -> {
            folding.fold();
            clock.advance(Duration.ofSeconds(1));
            assertThat(one.open(show).text()).contains("조회 2");
        });
    }

    @Test
    void showsWhatIsPopularFirst() {
        stage.funding("아직 조용한 무대", clock);
        String loved = stage.funding("모두가 좋아하는 무대", clock);
        for (int fan = 0; fan < 3; fan++) {
            Browser browser = stage.signedIn(Role.FAN);
            browser.submit(browser.open(loved), loved + "/like", Map.of());
        }
        folding.fold();
        ranking.rank();
        Page home = stage.visitor().open("/?sort=popular").isWellMade();
        assertThat(home.document().select(".tabs [aria-current]").text()).isEqualTo("인기순");
        assertThat(home.document().select("#projects .show-card h3").first().text())
                .isEqualTo("모두가 좋아하는 무대");
    }

    private static String button(Page page) {
        var button = page.document().select("#like");
        return button.text() + " " + button.attr("aria-pressed");
    }
}
